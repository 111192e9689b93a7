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
    let settings = try known ?? readSettings()
    let (record, account) = try readRecord(settings)
    let network = Network(
      record, rule: strengthRule(settings), pieces: threadCount, execute: runAtOnce)
    return (network, account)
  }

  /// Reads the log without weighing its ties; warnings go to standard error unless told to be
  /// quiet.
  func readRecord(_ settings: Settings) throws -> (record: TieRecord, account: ImportAccount) {
    let files = try LogFiles(logs, people: people)
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
      return (TieRecord(log, asOf: asOf, rule: strengthRule(settings)), account)
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

  /// Everything that the tables and the files tell.
  ///
  /// - Parameters:
  ///   - horizon: Days to look ahead, where the command line says so.
  ///   - known: The settings, where they have been read already.
  ///   - withBridges: Whether bridges are wanted: on millions of ties they take minutes.
  /// - Returns: The findings; those of bridges empty where they are not wanted.
  /// - Throws: When a file can't be read.
  func findings(
    horizon: Int? = nil, settings known: Settings? = nil, withBridges: Bool = true
  ) throws -> Findings {
    let settings = try known ?? readSettings()
    let (network, account) = try read(settings)
    var findings = findingsOfTies(
      in: network, account: account, settings, withBridges: withBridges)
    findings.neglect = network.neglectedTies(
      horizon: horizon ?? settings.horizon ?? 30, minStrength: findings.bridges.minStrength,
      threads: threadCount, agreed: findings.cadences?.agreed ?? [:])
    return findings
  }

  /// Everything that needs no judgement of silence.
  func findingsOfTies(
    in network: Network, account: ImportAccount, _ settings: Settings, withBridges: Bool = true
  ) -> Findings {
    let threshold = threshold(in: network)
    let graph = network.graph(above: withBridges ? threshold : .infinity)
    let grouping = network.grouping(of: graph)
    let cadences =
      settings.cadences.isEmpty
      ? nil : network.cadences(settings.cadences.map(\.rule), absences: network.absences())
    if !quiet { note(cadences?.unused ?? [], in: settings) }
    var findings = Findings(
      account: account, network: network, graph: graph, neglect: nil,
      bridges: network.bridges(
        above: threshold, in: graph, grouping: grouping, threads: threadCount))
    findings.cadences = cadences
    return findings
  }

  /// The strength strictly above which ties count.
  func threshold(in network: Network) -> Double {
    minStrength ?? (network.isDated ? 0.05 : 0)
  }

  /// Whose findings to show.
  func focus(in network: Network) throws(CommandError) -> Focus {
    try focus(in: network.record)
  }

  /// The same, before ties are weighed.
  func focus(in record: TieRecord) throws(CommandError) -> Focus {
    var focus = Focus()
    if let person { focus.person = try self.person(person, in: record) }
    if let team {
      let known = Set(record.people.compactMap(\.team)).sorted()
      guard known.contains(team) else { throw .unknownTeam(team, known: known) }
      focus.team = team
    }
    return focus
  }

  /// The person with an id, in lower case where it stands there only so.
  func person(_ id: String, in record: TieRecord) throws(CommandError) -> PersonID {
    if let person = record.person(named: id) ?? record.person(named: id.lowercased()) {
      return person
    }
    throw .unknownPerson(id, nearest: nearestName(to: id, among: record.people.map(\.id)))
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
