internal import CLibXML2

/// One reading of one document: the only owner of a libxml2 parser.
///
/// It is made, run once, and thrown away, all on one thread.
///
/// libxml2's own limits are switched off (`XML_PARSE_HUGE`), deliberately: they are fixed numbers that an `XMLLimits`
/// could not raise, and a document that passes one is reported as ill-formed rather than large. Everything they bound is
/// bounded here instead: depth, attributes and text in `Parser+Events`, entities in `Parser+Entities`, and in
/// `Parser+Reading` the size of a tag, comment or declaration that has not ended yet, which the library would otherwise
/// collect without end. Names, which it keeps, are bounded by both.
///
/// libxml2 fetches the bytes itself, some 4,000 at a time. To be fed, it would look through all of a piece for the ends of
/// tags first and move what is left over to the front, which takes a tenth more time.
@safe final class Parser {
  let limits: XMLLimits
  let sink: EventSink

  /// libxml2's parser; nil only when memory has run out.
  private(set) var context: xmlParserCtxtPtr?
  /// Why reading ended, if it did before the document's end.
  var failure: XMLFailure?
  /// Set when nothing more is to be delivered. libxml2 is then left to run to the end of the piece it last fetched, with
  /// every callback returning at once: to halt it inside of one would free the memory it is reading from.
  @safe @exclusivity(unchecked) var stopped = false
  /// Whether character data is handed on.
  @safe @exclusivity(unchecked) var isTextWanted = true
  /// Whether libxml2 tells of character data.
  @safe @exclusivity(unchecked) var tellsText = true

  @safe @exclusivity(unchecked) var tracker = PositionTracker()
  @safe @exclusivity(unchecked) var names: NameTable
  /// The names of the open elements, as numbers.
  @safe @exclusivity(unchecked) var open: [Int] = []
  /// The numbers of the names of the current tag's attributes.
  @exclusivity(unchecked) var attributeNames = UnsafeMutableBufferPointer<Int>.allocate(capacity: 16)
  /// Whether a start tag has been seen.
  @safe @exclusivity(unchecked) var rootSeen = false
  /// Bytes of character data since the last tag.
  @safe @exclusivity(unchecked) var textRun = 0
  /// Bytes that entities and attribute defaults have added.
  @safe @exclusivity(unchecked) var expansion = 0
  /// Where the bytes come from.
  @safe @exclusivity(unchecked) var source: ByteSource
  /// Bytes read from the source.
  @safe @exclusivity(unchecked) var total = 0
  /// Bytes read since libxml2 last told of something.
  @safe @exclusivity(unchecked) var silence = 0
  /// The first byte that is neither white space nor part of a byte order mark.
  var firstByte: UInt8?
  /// Set when libxml2 has been told that no more bytes will come.
  var finishing = false

  /// - Throws: `XMLFailure` if there is no file to read.
  init(_ source: XMLSource, sink: EventSink, limits: XMLLimits) throws(XMLFailure) {
    self.source = try ByteSource(source)
    self.sink = sink
    self.limits = limits
    names = NameTable(vocabulary: sink.vocabulary)
    LibXML2.prepare()
    var callbacks = unsafe Self.callbacks
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe context = xmlCreateIOParserCtxt(&callbacks, own, Self.fetch, nil, own, XML_CHAR_ENCODING_NONE)
    // Entities are replaced, so that attributes hold what they mean; nothing is fetched; CDATA sections are text.
    let options = XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    if let context = unsafe context {
      _ = unsafe xmlCtxtUseOptions(context, Int32(options))
      _ = unsafe xmlDictSetLimit(context.pointee.dict, dictionaryBytes)
    }
    wantText(sink.wantsAllText)
  }

  deinit {
    unsafe attributeNames.deallocate()
    if let context = unsafe context {
      unsafe xmlFreeDoc(context.pointee.myDoc)
      unsafe xmlFreeParserCtxt(context)
    }
  }

  /// What libxml2 may keep of all sorts of names: those of elements and attributes, which are counted here as well, and
  /// prefixes, namespaces and entities. Never less than it needs for itself.
  var dictionaryBytes: Int { min(max(limits.nameBytes, 1 << 16), Int.max / 2) * 2 }

  /// Ends the reading: the first reason given is the one that counts.
  func fail(_ reason: XMLFailure.Reason, at position: XMLPosition?) {
    guard !stopped else { return }
    failure = XMLFailure(reason, at: position)
    stopped = true
  }

  /// Reads the source to its end, or until the sink or a failure stops it.
  func run() throws(XMLFailure) {
    guard unsafe context != nil else { throw XMLFailure(.unreadable("out of memory")) }
    defer { sink.finish() }
    parse()
    if let failure { throw failure }
  }
}
