import DecisionTables

// Usage: DecisionBenchmark MODEL SECONDS, or DecisionBenchmark --analyse MODEL. Prints one line of name=value pairs each.

let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "--analyse" {
  try analyse(arguments[2])
} else if arguments.count == 3, let seconds = Int(arguments[2]) {
  try evaluate(arguments[1], seconds: seconds)
} else {
  print("usage: DecisionBenchmark MODEL SECONDS | --analyse MODEL")
}
