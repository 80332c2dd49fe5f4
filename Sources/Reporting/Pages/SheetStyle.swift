/// How a sheet looks: on a desktop, on a phone and on paper.
///
/// Text has a contrast of 4.5 to 1 or more with what is behind it, marks that carry meaning 3 to 1 (WCAG 2.2, 1.4.3 and
/// 1.4.11). Colour never says anything alone. Wide tables scroll in a frame of their own.
enum SheetStyle {
  static let ink = "#1b1b1f"
  static let full = "#12507b"
  static let middle = "#3f84b5"
  static let light = "#8fb8d6"
  static let empty = "#ffffff"
  static let edge = "#5b6770"
  static let bad = "#a3261b"
  static let fair = "#7a5200"

  static let rules = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{margin:0;background:#fff;color:#1b1b1f;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
    header,main,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
    header{padding-top:1.5rem;border-bottom:.2rem solid #12507b}
    h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 .6rem}
    h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}
    h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
    p{margin:.4rem 0;max-width:46rem;overflow-wrap:break-word}
    .kind{color:#12507b;font-weight:600;margin:0}
    .answer{font-size:1.2rem;max-width:none}
    .note{border-left:.25rem solid #7a5200;padding-left:.75rem}
    .faint{color:#50565c;font-size:.9rem}
    .frame{overflow-x:auto}
    table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.95rem}
    caption{text-align:left;font-weight:600;padding:.2rem 0}
    th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #c6cbd0;overflow-wrap:break-word}
    thead th{border-bottom:2px solid #5b6770}
    tbody th{font-weight:400}
    .right{text-align:right}
    .good{color:#1c5d2b}.fair{color:#7a5200}.bad{color:#a3261b}
    .mark{font-weight:700}
    code{font-family:ui-monospace,Consolas,monospace;font-size:.85em;color:#50565c;overflow-wrap:anywhere}
    .day{white-space:nowrap}
    .frame caption{position:sticky;left:0;max-width:calc(100vw - 2rem)}
    figure{margin:.6rem 0}
    svg{max-width:100%;height:auto;display:block}
    svg text{font-family:inherit;fill:#1b1b1f}svg .on-dark{fill:#fff}
    dl{margin:.4rem 0}dt{font-weight:600}dd{margin:0 0 .4rem}
    footer{margin-top:2.5rem;border-top:1px solid #5b6770;padding-bottom:2rem;font-size:.9rem}
    footer h2{font-size:1rem;margin:1rem 0 .3rem}
    .seen-by-readers{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    a{color:#12507b}
    a:focus-visible,.frame:focus-visible{outline:3px solid #12507b;outline-offset:2px}
    @media (max-width:40rem){h1{font-size:1.3rem}.answer{font-size:1.05rem}table{font-size:.85rem}th,td{padding-right:.4rem}}
    @media print{body{font-size:10pt}table{font-size:8pt}th,td{padding-right:.35rem}header,main,footer{max-width:none;padding:0}h2,h3,caption{break-after:avoid}tr,figure{break-inside:avoid}.frame{overflow:visible}thead{display:table-header-group}a{color:inherit;text-decoration:none}@page{margin:15mm}}
    """
}
