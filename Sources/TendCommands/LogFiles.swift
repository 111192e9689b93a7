import SystemPackage

/// The files that a user means by what stands on the command line.
struct LogFiles {
  /// The log's files, in order; `-` for standard input.
  private(set) var logs: [String] = []
  /// The people file.
  private(set) var people: String?
  /// The settings file of a folder.
  private(set) var settings: String?

  /// What is read, in words: the file, or the first of several.
  var words: String {
    let name = logs.first.map {
      $0 == "-" ? "standard input" : FilePath($0).lastComponent?.string ?? $0
    }
    return (name ?? "") + (logs.count > 1 ? " and \(logs.count - 1) more" : "")
  }

  /// How long the log's files are together; `nil` where one is packed or comes through a pipe.
  var bytes: Int? {
    var sum = 0
    for log in logs {
      guard !log.hasSuffix(".gz"), let size = FileBytes.size(of: log) else { return nil }
      sum += size
    }
    return sum
  }

  /// Finds a log's files: a folder means its `interactions*.csv`, `people.csv` and
  /// `tend.yml`.
  init(_ arguments: [String], people: String?) throws(CommandError) {
    for argument in arguments {
      guard argument != "-", FileBytes.isFolder(argument) else {
        logs.append(argument)
        continue
      }
      let names = try FileBytes.names(inFolder: argument)
      let folder = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      let found = names.filter { $0.hasPrefix("interactions") && $0.hasSuffix(".csv") }
      guard !found.isEmpty else { throw .folderWithoutLog(argument) }
      logs += found.sorted().map { "\(folder)/\($0)" }
      if self.people == nil, names.contains("people.csv") { self.people = "\(folder)/people.csv" }
      if settings == nil, names.contains("tend.yml") { settings = "\(folder)/tend.yml" }
    }
    if let people { self.people = people }
  }
}
