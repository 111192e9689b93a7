import ArgumentParser
import TendGraph

/// `tend sample`: a synthetic organisation of any size.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a seeded synthetic organisation: interactions.csv and people.csv.",
    discussion: """
      The same seed writes the same bytes. Rows come in the order of time, and memory stays small \
      for any number of them.

        tend sample -o demo
        tend sample --people 20000 --rows 10000000 -o large
      """)

  @Option(
    name: .shortAndLong, help: "The folder to write to; it is made where it is missing.",
    completion: .directory)
  var output: String

  @Option(help: "How many people.")
  var people = 60

  @Option(help: "How many rows of interactions.")
  var rows = 20_000

  @Option(help: "The first day, as YYYY-MM-DD.")
  var start = Day(number: 19_723)

  @Option(help: "How many days.")
  var days = 365

  @Option(help: "Where the random numbers start.")
  var seed: UInt64 = 1

  func validate() throws {
    if people < 2 { throw ValidationError("--people takes 2 or more, not \(people)") }
    if rows < 1 { throw ValidationError("--rows takes 1 or more, not \(rows)") }
    if !(1...36_500).contains(days) {
      throw ValidationError("--days takes 1 to 36500, not \(days)")
    }
  }

  func run() throws {
    try OutputFile.checkFolder(of: output + "/people.csv", makesLast: true)
    try OutputFile.makeFolder(output)
    let organisation = SampleOrganisation(people: people, days: days, seed: seed)
    try OutputFile.write(Array(organisation.peopleCSV.utf8), to: output + "/people.csv")
    var log = try OutputFile(output + "/interactions.csv")
    try log.write("timestamp,from,to,kind\n")
    var interactions = SampleInteractions(
      of: organisation, rows: rows, start: start, days: days, seed: seed)
    while let day = interactions.nextDay() { try log.write(day) }
    try log.finish()
  }
}
