import TendAnalysis
import TendGraph

/// The first lines of a person's own view on the page.
struct PersonLines {
  private let findings: Findings
  /// People in contact within the window before the as-of day.
  private var recent: [Int]
  private var established: [Int]
  private var quiet: [Int]
  private let absences: [PersonID: Absence]
  private let cutPeople: [PersonID: PersonStanding]

  /// Days before the as-of day that count as lately.
  static let window = 30

  /// Counts what the lines say, for everybody at once.
  init(of findings: Findings) {
    self.findings = findings
    let network = findings.network
    recent = [Int](repeating: 0, count: network.people.count)
    established = recent
    quiet = recent
    let starts = network.timelines.starts
    if let asOf = network.asOf {
      for tie in 0..<network.tieCount where starts[tie + 1] > starts[tie] {
        let last = network.timelines.days[starts[tie + 1] - 1]
        guard asOf.number - last < PersonLines.window else { continue }
        recent[Int(network.firsts[tie])] += 1
        recent[Int(network.seconds[tie])] += 1
      }
    }
    for finding in findings.neglect?.ties ?? [] {
      for end in [finding.tie.first.index, finding.tie.second.index] {
        established[end] += 1
        if finding.band.needsTending { quiet[end] += 1 }
      }
    }
    absences = Dictionary(
      (findings.neglect?.away ?? []).map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
    cutPeople = Dictionary(
      findings.bridges.cutPeople.map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// What to say first about somebody; nothing where the log says nothing.
  func lines(about person: PersonID) -> [String] {
    var lines: [String] = []
    if let absence = absences[person] {
      lines.append(
        absence.left.map { "Left on \($0.spoken): no tie to a person who left is neglected." }
          ?? "Silent with everybody for \(counted(absence.silentDays, "day")): no tie of this "
          + "person counts as neglected.")
    } else if findings.neglect != nil {
      let place = person.index
      lines.append(
        "In contact with \(counted(recent[place], "person", plural: "people")) in the last "
          + "\(PersonLines.window) days. \(counted(established[place], "relationship")) with a "
          + "rhythm, \(quiet[place] == 0 ? "none" : grouped(quiet[place])) of them to tend.")
    }
    if let standing = cutPeople[person] {
      let words = BridgeWords(of: findings.bridges, in: findings.network)
      lines.append("Without this person \(words.loss(without: standing)).")
    }
    return lines
  }
}
