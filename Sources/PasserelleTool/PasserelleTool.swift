import PasserelleCommands

@main
struct PasserelleTool {
  static func main() async { await PasserelleCommand.main() }
}
