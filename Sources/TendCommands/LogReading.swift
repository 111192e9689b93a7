import ArgumentParser
import TendAnalysis
import TendGraph
import TendImport
import TendReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// From files to findings: what every command does before it answers.
extension LogOptions {
  /// Reads the log and builds its network; warnings go to standard error unless told to be quiet.
  ///
  /// - Parameter known: The settings, where they have been read already.
  /// - Returns: The network, and the account of how it was read.
  /// - Throws: When a file can't be read.
  func read(_ known: Settings? = nil) throws -> (network: Network, account: ImportAccount) {
    let files = try LogFiles(logs, people: people)
    let settings = try known ?? readSettings()
    var options = try importOptions(settings)
    let bar = quiet ? nil : ReadingBar(of: files.words, bytes: files.bytes)
    defer { bar?.finish() }
    options.progress = bar?.progress
    do {
      var directory = PeopleDirectory.empty
      if let people = files.people {
        let bytes = try FileBytes.read(people)
        directory = try PeopleDirectory(bytes.span, from: people)
      }
      if !quiet { for warning in directory.warnings { Terminal.note("warning: \(warning)") } }
      if let identities {
        let bytes = try FileBytes.read(identities)
        try directory.add(identities: bytes.span, from: identities)
      }
      var reader = InteractionReader(options: options, people: directory)
      var kept: [String: [UInt8]] = [:]
      for log in files.logs {
        let name = log == "-" ? "standard input" : log
        if let stream = try FileBytes.stream(of: log) {
          if rejects == nil {
            try reader.read(stream, from: name)
          } else {
            // Rows that are set aside at the end must still be there then.
            let bytes = try FileBytes.read(log)
            try reader.read(bytes.span, from: name)
            kept[name] = bytes
          }
        } else {
          try FileBytes.withBytes(of: log) { bytes in try reader.read(bytes, from: name) }
        }
      }
      let (log, account) = try (consume reader).finish()
      bar?.finish()
      try writeRejects(of: account, kept: kept, options: options)
      if !quiet { note(account) }
      let network = Network(
        log, asOf: asOf, rule: strengthRule(settings), pieces: threadCount, execute: runAtOnce)
      return (network, account)
    } catch let error as ImportError {
      throw CommandError.badData(error)
    }
  }

  /// The settings that hold: of the file that the user names, else of the log's folder, else none.
  func readSettings() throws(CommandError) -> Settings {
    var path = settings
    if path == nil { path = try LogFiles(logs, people: people).settings }
    guard let path else { return Settings() }
    let bytes = try FileBytes.read(path)
    do throws(SettingsError) {
      return try SettingsReader(source: path).settings(from: bytes)
    } catch {
      throw .badSettings(error)
    }
  }

  /// Writes the rows that were set aside to the file that the user names.
  private func writeRejects(
    of account: ImportAccount, kept: [String: [UInt8]], options: ImportOptions
  ) throws {
    guard let rejects else { return }
    var output = try OutputFile(rejects)
    for source in account.sources where source.form == .table {
      let places = account.setAside.flatMap(\.firstPlaces).filter { $0.source == source.name }
      guard !places.isEmpty else { continue }
      let lines = Set(places.map(\.line))
      func write(_ bytes: Span<UInt8>) throws {
        let rows = try RejectedRows(
          of: bytes, atLines: lines, source: source.name, options: options)
        try output.write(rows.bytes)
      }
      if let bytes = kept[source.name] {
        try write(bytes.span)
      } else {
        try FileBytes.withBytes(of: source.name, write)
      }
    }
    try output.finish()
  }

  /// Everything that the report, the tables and the files tell.
  ///
  /// - Parameters:
  ///   - horizon: Days to look ahead, where the command line says so.
  ///   - known: The settings, where they have been read already.
  ///   - withBridges: Whether bridges are wanted: on millions of ties they take minutes.
  ///   - forPage: Whether the log's past is replayed too, and what only the page tells is found.
  /// - Returns: The findings; those of bridges empty where they are not wanted.
  /// - Throws: When a file can't be read.
  func findings(
    horizon: Int? = nil, settings known: Settings? = nil, withBridges: Bool = true,
    forPage: Bool = false
  ) throws -> Findings {
    let settings = try known ?? readSettings()
    let (network, account) = try read(settings)
    let threshold = threshold(in: network)
    let graph = network.graph(above: withBridges ? threshold : .infinity)
    let grouping = network.grouping(of: graph)
    let cadences =
      settings.cadences.isEmpty
      ? nil : network.cadences(settings.cadences.map(\.rule), absences: network.absences())
    if !quiet { note(cadences?.unused ?? [], in: settings) }
    let days = horizon ?? settings.horizon ?? 30
    let agreed = cadences?.agreed ?? [:]
    var findings = Findings(
      account: account, network: network, graph: graph, neglect: nil,
      bridges: network.bridges(
        above: threshold, in: graph, grouping: grouping, threads: threadCount))
    if forPage {
      // What only the page tells needs nothing of what silence says, nor the other way round.
      let focus = try focus(in: network)
      let whole = Errand { [findings, threadCount] in
        findings.completed(
          focus: focus, vocabulary: settings.vocabulary, threads: threadCount)
      }
      let both = network.neglectWithBacktest(
        horizon: days, minStrength: threshold, threads: threadCount, agreed: agreed)
      findings = whole.value
      (findings.neglect, findings.backtest) = (both?.findings, both?.backtest)
    } else {
      findings.neglect = network.neglectedTies(
        horizon: days, minStrength: threshold, threads: threadCount, agreed: agreed)
    }
    findings.cadences = cadences
    return findings
  }

  /// The strength strictly above which ties count.
  func threshold(in network: Network) -> Double {
    minStrength ?? (network.isDated ? 0.05 : 0)
  }

  /// Whose findings to show.
  func focus(in network: Network) throws(CommandError) -> Focus {
    var focus = Focus()
    if let person { focus.person = try self.person(person, in: network) }
    if let team {
      let known = Set(network.people.compactMap(\.team)).sorted()
      guard known.contains(team) else { throw .unknownTeam(team, known: known) }
      focus.team = team
    }
    return focus
  }

  /// The person with an id, in lower case where it stands there only so.
  func person(_ id: String, in network: Network) throws(CommandError) -> PersonID {
    if let person = network.person(named: id) ?? network.person(named: id.lowercased()) {
      return person
    }
    throw .unknownPerson(id, nearest: nearestName(to: id, among: network.people.map(\.id)))
  }

  /// Threads to work on: as many as asked for, else one a processor.
  var threadCount: Int {
    threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  private func note(_ unused: [(rule: Int, reason: UnusedCadence)], in settings: Settings) {
    for (place, reason) in unused {
      let cadence = settings.cadences[place]
      Terminal.note(
        "warning: \(settings.source ?? "settings"):\(cadence.line): "
          + CadenceWords.unused(cadence.rule, reason))
    }
  }

  private func note(_ account: ImportAccount) {
    for warning in account.warnings { Terminal.note("warning: \(warning)") }
    for aside in account.setAside where aside.reason.isFault {
      let place = aside.firstPlaces.first.map { ", first at \($0)" } ?? ""
      Terminal.note(
        "warning: \(aside.rows) of \(account.rowsRead) rows set aside: "
          + "\(aside.reason.words)\(place); 'tend check' shows all")
    }
  }
}

/// The name that is closest to what was typed, by edits; `nil` when none is within a third of it.
func nearestName(to typed: String, among names: [String]) -> String? {
  let wanted = Array(typed.lowercased().utf8)
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let other = Array(name.lowercased().utf8)
    guard abs(other.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Letters to add, drop or change from one word to another (Levenshtein 1966).
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var row = Array(0...other.count)
  for (place, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for (column, otherLetter) in other.enumerated() {
      let change = diagonal + (letter == otherLetter ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, row[column] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
