import TendAnalysis
import TendGraph

/// An established tie as the files write it.
struct NeglectedTieDocument: Codable {
  let a: String
  let b: String
  let aName: String?
  let bName: String?
  let band: String
  let lapseProbability: Double
  let priority: Double
  let silentDays: Int
  let usualGapDays: OrNull<Double>
  let meanGapDays: OrNull<Double>
  let rhythmRatio: Double
  let agreedDays: OrNull<Int>
  let activeDays: Int
  let interactions: Int
  let firstContact: String
  let lastContact: String
  let strength: Double
  let peakStrength: Double
  let isBridge: Bool
  let lastFrom: OrNull<String>
  let reason: String
  let nextStep: String

  init(_ finding: NeglectedTie, words: NeglectWords, in network: Network) {
    let first = network.person(finding.tie.first)
    let second = network.person(finding.tie.second)
    let lastFrom: String? =
      switch finding.lastFrom {
      case .person(let person): network.person(person).id
      case .both: "both"
      case .undirected: nil
      }
    a = first.id
    b = second.id
    aName = first.name
    bName = second.name
    band = finding.band.rawValue
    lapseProbability = finding.lapseProbability
    priority = finding.priority
    silentDays = finding.silentDays
    usualGapDays = OrNull(finding.rhythm.medianGap)
    meanGapDays = OrNull(finding.rhythm.meanGap)
    rhythmRatio = finding.rhythmRatio
    agreedDays = OrNull(finding.agreedDays)
    activeDays = finding.rhythm.activeDays
    interactions = finding.interactions
    firstContact = finding.rhythm.firstContact.description
    lastContact = finding.rhythm.lastContact.description
    strength = finding.tie.strength
    peakStrength = finding.peakStrength
    isBridge = finding.isBridge
    self.lastFrom = OrNull(lastFrom)
    reason = words.reason(for: finding)
    nextStep = words.nextStep(for: finding)
  }
}
