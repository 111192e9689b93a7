import Foundation
import Testing

@Suite("A mistake on the command line or in a file")
struct ErrorMessageTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var files: [String: String] = [:]
    let words: String
    let exitCode: Int32
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "no such file", arguments: ["report", "nope.csv"],
      words: "tend: nope.csv: no such file; check the path, or use - for standard input",
      exitCode: 66),
    Example(
      name: "no such people file", arguments: ["report", "log.csv", "--people", "who.csv"],
      files: ["log.csv": threeRows],
      words: "tend: who.csv: no such file; check the path, or use - for standard input",
      exitCode: 66),
    Example(
      name: "no such settings file", arguments: ["report", "log.csv", "--settings", "tend.yml"],
      files: ["log.csv": threeRows],
      words: "tend: tend.yml: no such file; check the path, or use - for standard input",
      exitCode: 66),
    Example(
      name: "a folder where a file is wanted",
      arguments: ["report", "log.csv", "--settings", "."], files: ["log.csv": threeRows],
      words: "tend: .: can't be read (is a directory); check its permissions", exitCode: 66),
    Example(
      name: "a setting that there is not", arguments: ["report", "."],
      files: ["interactions.csv": threeRows, "tend.yml": "horizon: 20\nhalf-live: 30\n"],
      words: "tend: ./tend.yml:2: there is no setting 'half-live'; did you mean 'half-life'? (use "
        + "half-life, horizon, attention, max-recipients, min-group, exclude, kinds, cadences)",
      exitCode: 65),
    Example(
      name: "a folder without a log", arguments: ["report", "."], files: ["notes.txt": ""],
      words: "tend: .: the folder has no interactions*.csv; name the log's file", exitCode: 66),
    Example(
      name: "an empty file", arguments: ["report", "log.csv"], files: ["log.csv": ""],
      words: "tend: log.csv: the file is empty; expected a header such as timestamp,from,to "
        + "and rows under it", exitCode: 65),
    Example(
      name: "a header alone", arguments: ["report", "log.csv"],
      files: ["log.csv": "timestamp,from,to\n"],
      words: "tend: log.csv: the file has a header and no rows; export it again with its rows",
      exitCode: 65),
    Example(
      name: "a missing column", arguments: ["report", "log.csv"],
      files: ["log.csv": "timestamp,from,whom\n2026-01-01,a,b\n"],
      words: "tend: log.csv:1: no column for 'to' among 'timestamp', 'from', 'whom'; "
        + "name it with --columns to=HEADER", exitCode: 65),
    Example(
      name: "a date that can't be read", arguments: ["report", "log.csv"],
      files: ["log.csv": "timestamp,from,to\n2026-01-30,a,b\n31/01/2026,a,b\n"],
      words: "tend: log.csv:3: '31/01/2026' is not a time; write it as YYYY-MM-DD or ISO 8601, "
        + "for example 2026-01-31T09:30:00Z (1 of 2 rows can't be read, more than "
        + "--max-rejects 5%)", exitCode: 65),
    Example(
      name: "an unclosed quote", arguments: ["neglected", "log.csv"],
      files: [
        "log.csv": "timestamp,from,to\n2026-01-01,a,b\n2026-01-02,\"a,b\n2026-01-03,a,c\n"
      ],
      words: "tend: log.csv:3: a quote opens here and is never closed; close it or remove it",
      exitCode: 65),
    Example(
      name: "a binary file", arguments: ["check", "log.csv"],
      files: ["log.csv": "\u{7F}ELF\u{2}\u{1}\u{0}\u{0}"],
      words: "tend: log.csv: this is a binary file; tend reads CSV text with a header",
      exitCode: 65),
    Example(
      name: "a workbook", arguments: ["check", "log.xlsx"],
      files: ["log.xlsx": "PK\u{3}\u{4}"],
      words: "tend: log.xlsx: this is a spreadsheet workbook; save the sheet as CSV UTF-8 and "
        + "read that", exitCode: 65),
    Example(
      name: "an output folder that does not exist",
      arguments: ["report", "log.csv", "-o", "none/report.html"], files: ["log.csv": threeRows],
      words: "tend: none/report.html: there is no folder 'none'; make it first or write elsewhere",
      exitCode: 73),
    Example(
      name: "an unknown engine", arguments: ["map", "log.csv", "--engine", "magic"],
      files: ["log.csv": threeRows],
      words: "tend: The value 'magic' is invalid for '--engine <engine>'. Please provide one of "
        + "the following: groups, dot, neato, fdp, sfdp, circo, twopi, osage (see 'tend --help')",
      exitCode: 64),
    Example(
      name: "an unknown picture format", arguments: ["map", "log.csv", "-o", "map.bmp"],
      files: ["log.csv": threeRows],
      words: "tend: 'bmp' is no format of a map; use one of svg, png, pdf, dot", exitCode: 64),
    Example(
      name: "an unknown answer format", arguments: ["neglected", "log.csv", "--format", "xml"],
      files: ["log.csv": threeRows],
      words: "tend: The value 'xml' is invalid for '--format <format>'. Please provide one of "
        + "'table', 'markdown', 'json' or 'csv'. (see 'tend --help')", exitCode: 64),
    Example(
      name: "an unknown export format", arguments: ["export", "log.csv", "-o", "ties.xml"],
      files: ["log.csv": threeRows],
      words:
        "tend: ties.xml: unknown format; end the name in one of .csv .json .graphml .gexf .dot "
        + ".ics / (a folder)", exitCode: 64),
    Example(
      name: "follow-ups of a table of ties",
      arguments: ["export", "ties.csv", "-o", "next.ics", "--quiet"],
      files: ["ties.csv": "from,to,weight\na,b,1\n"],
      words: "tend: ties.csv: 'tend export -o next.ics' needs times and this is a table of ties; "
        + "give a log with a timestamp column", exitCode: 65),
    Example(
      name: "no follow-ups", arguments: ["export", "log.csv", "-o", "next.ics", "--top", "0"],
      files: ["log.csv": threeRows],
      words: "tend: --top takes 1 or more, not 0 (see 'tend --help')", exitCode: 64),
    Example(
      name: "a person who is not in the log", arguments: ["neglected", "log.csv", "--for", "anna"],
      files: ["log.csv": threeRows],
      words: "tend: no person 'anna' in the log or the people file; did you mean 'ana'?",
      exitCode: 65),
    Example(
      name: "a team that is not in the people file",
      arguments: ["bridges", "log.csv", "--team", "Yard"], files: ["log.csv": threeRows],
      words: "tend: no team 'Yard': the people file names no teams; give one with --people",
      exitCode: 65),
    Example(
      name: "a kind that is not in the log",
      arguments: ["neglected", "log.csv", "--kind", "smoke signal"],
      files: ["log.csv": "timestamp,from,to,kind\n2026-01-01,a,b,email\n"],
      words: "tend: log.csv: no interaction is of kind 'smoke signal'; the log has 'email'",
      exitCode: 65),
    Example(
      name: "a table of ties where times are needed",
      arguments: ["neglected", "--quiet", "ties.csv"],
      files: ["ties.csv": "from,to,weight\na,b,2\n"],
      words: "tend: ties.csv: 'tend neglected' needs times and this is a table of ties; "
        + "give a log with a timestamp column", exitCode: 65),
    Example(
      name: "an unknown command", arguments: ["frobnicate"],
      words: "tend: Unexpected argument 'frobnicate' (see 'tend --help')", exitCode: 64),
    Example(
      name: "no log", arguments: ["report"],
      words: "tend: Missing expected argument '<logs> ...' (see 'tend --help')", exitCode: 64),
    Example(
      name: "a horizon of no days", arguments: ["neglected", "log.csv", "--horizon", "0"],
      words: "tend: --horizon takes 1 day or more, not 0 (see 'tend --help')", exitCode: 64),
    Example(
      name: "a half-life of nothing", arguments: ["bridges", "log.csv", "--half-life", "0"],
      words: "tend: --half-life takes days above 0, not 0.0 (see 'tend --help')", exitCode: 64),
    Example(
      name: "a period that ends before it begins",
      arguments: ["check", "log.csv", "--since", "2026-02-01", "--until", "2026-01-01"],
      words: "tend: --until 2026-01-01 comes before --since 2026-02-01 (see 'tend --help')",
      exitCode: 64),
    Example(
      name: "a column that tend does not have",
      arguments: ["check", "log.csv", "--columns", "sender=From"],
      words: "tend: --columns takes OURS=THEIRS, not 'sender=From'; ours is one of timestamp, "
        + "clock, from, to, cc, bcc, people, guests, kind, id, count, amount, duration, thread (see 'tend --help')",
      exitCode: 64),
  ]

  private static let threeRows =
    "timestamp,from,to\n2026-01-01,ana,bo\n2026-01-02,bo,cy\n2026-01-09,ana,cy\n"

  @Test("is one line with what, where and what to do, and leaves nothing", arguments: examples)
  func message(_ example: Example) throws {
    let folder = try TemporaryFolder()
    for (name, text) in example.files { try folder.write(text, to: name) }
    let run = try TendProcess(example.arguments, in: folder.url)
    #expect(run.errorLines == [example.words])
    #expect(run.exitCode == example.exitCode)
    #expect(run.output.isEmpty)
    #expect(try folder.names == example.files.keys.sorted())
  }

  @Test(
    "can be a file that its reader may not open",
    .enabled(if: getuid() != 0, "root may open every file"))
  func unreadableFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("timestamp,from,to\n2026-01-01,a,b\n", to: "log.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path("log.csv"))
    let run = try TendProcess(["report", "log.csv"], in: folder.url)
    #expect(
      run.errorLines == [
        "tend: log.csv: can't be read (permission denied); check its permissions"
      ])
    #expect(run.exitCode == 66)
  }

  @Test(
    "can be a file that fails while it is read",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem"), "needs Linux"))
  func failingFile() throws {
    let run = try TendProcess(["report", "/proc/self/mem"])
    #expect(
      run.errorLines == [
        "tend: /proc/self/mem: can't be read (input/output error); check its permissions"
      ])
    #expect(run.exitCode == 66)
  }

  @Test("leaves the page of the last good run in its place")
  func keepsTheOldPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("timestamp,from,to\n2026-01-01,a\n", to: "log.csv")
    try folder.write("the old page", to: "report.html")
    let run = try TendProcess(["report", "log.csv"], in: folder.url)
    #expect(run.exitCode == 65)
    #expect(try folder.read("report.html") == "the old page")
    #expect(try folder.names == ["log.csv", "report.html"])
  }

  @Test("below --max-rejects is a warning and no end")
  func fewBadRows() throws {
    let folder = try TemporaryFolder()
    let good = (1...28).map { "2026-01-\($0 < 10 ? "0" : "")\($0),a,b\n" }.joined()
    try folder.write("timestamp,from,to\n\(good)yesterday,a,b\n", to: "log.csv")
    let run = try TendProcess(["neglected", "log.csv"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(
      run.errorLines == [
        "warning: 1 of 29 rows set aside: time can't be read, first at log.csv:30; "
          + "'tend check' shows all"
      ])
  }
}
