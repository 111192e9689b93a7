public import TendAnalysis
import TendGraph

/// Two periods, schema `tend.compare/1`.
///
/// - Parameters:
///   - comparison: What changed.
///   - focus: Whose part to write.
///   - top: Entries at the most of each list; all of them when `nil`.
/// - Returns: The document.
public func compareDocument(of comparison: Comparison, focus: Focus, top: Int?) -> AnswerDocument {
  let network = comparison.after.network
  let top = top ?? .max
  let id = { (person: PersonID) in network.person(person).id }
  let shown = { (people: [PersonID]) in people.filter { focus.includes($0, in: network) }.map(id) }
  let names = [comparison.before, comparison.after].map(\.bridges.grouping.names)
  let ties = comparison.ties(of: focus)
  let changed = ties.filter { $0.kind != .kept }.sorted(by: Comparison.isGreater)
  return AnswerDocument(
    CompareDocument(
      schema: "tend.compare/1", minStrength: comparison.after.bridges.minStrength,
      before: period(comparison.before), after: period(comparison.after),
      peopleInBoth: comparison.staying.count, joined: shown(comparison.joined),
      gone: shown(comparison.gone), tieCounts: CompareDocument.TieCounts(of: ties),
      tiesOfJoined: comparison.tiesOfJoined,
      tiesOfGone: comparison.tiesOfGone,
      ties: changed.prefix(top).map {
        CompareDocument.Tie(
          a: id($0.first), b: id($0.second), change: $0.kind.rawValue,
          contactDays: [$0.daysBefore, $0.daysAfter],
          strength: [$0.strengthBefore, $0.strengthAfter])
      },
      roles: comparison.roles.filter { focus.includes($0.person, in: network) }.prefix(top).map {
        CompareDocument.Role(
          id: id($0.person), before: OrNull($0.before.map(standing)),
          after: OrNull($0.after.map(standing)))
      },
      groups: comparison.after.bridges.grouping.source.rawValue,
      links: comparison.links(of: focus).prefix(top).map {
        CompareDocument.Link(
          teams: $0.groups.map { names[0][$0] }, change: $0.kind.rawValue,
          ties: [$0.tiesBefore, $0.tiesAfter])
      },
      outwardShares: comparison.outward(of: focus).prefix(top).map {
        CompareDocument.Outward(
          team: names[0][$0.group], before: OrNull($0.before), after: OrNull($0.after))
      },
      groupMatches: comparison.groups.prefix(top).map {
        CompareDocument.Match(
          before: OrNull($0.before.map { names[0][$0] }),
          after: OrNull($0.after.map { names[1][$0] }), overlap: $0.overlap)
      },
      moves: comparison.moves.filter { focus.includes($0.person, in: network) }.prefix(top).map {
        CompareDocument.Move(id: id($0.person), from: names[0][$0.from], to: names[1][$0.to])
      }))
}

private func period(_ findings: PeriodFindings) -> CompareDocument.Period {
  CompareDocument.Period(
    first: findings.days.lowerBound.description, last: findings.days.upperBound.description,
    days: findings.length, ties: findings.graph.tieCount,
    betweennessEstimate: OrNull(findings.bridges.betweennessEstimate.map(EstimateDocument.init)))
}

private func standing(_ standing: PersonStanding) -> CompareDocument.Standing {
  CompareDocument.Standing(
    betweennessShare: standing.betweennessShare, isCutPerson: standing.isCutPerson,
    pairsCutOff: standing.pairsCutOff, groupsJoined: standing.groupsJoined)
}

/// The shape of `tend.compare/1`.
private struct CompareDocument: Codable {
  let schema: String
  let minStrength: Double
  let before: Period
  let after: Period
  let peopleInBoth: Int
  let joined: [String]
  let gone: [String]
  let tieCounts: TieCounts
  let tiesOfJoined: Int
  let tiesOfGone: Int
  let ties: [Tie]
  let roles: [Role]
  let groups: String
  let links: [Link]
  let outwardShares: [Outward]
  let groupMatches: [Match]
  let moves: [Move]

  struct Period: Codable {
    let first: String
    let last: String
    let days: Int
    let ties: Int
    let betweennessEstimate: OrNull<EstimateDocument>
  }

  /// How many ties did what.
  struct TieCounts: Codable {
    let formed: Int
    let grown: Int
    let kept: Int
    let faded: Int
    let lost: Int

    init(of ties: [TieChange]) {
      func count(_ kind: TieChange.Kind) -> Int { ties.count { $0.kind == kind } }
      formed = count(.formed)
      grown = count(.grown)
      kept = count(.kept)
      faded = count(.faded)
      lost = count(.lost)
    }
  }

  struct Tie: Codable {
    let a: String
    let b: String
    let change: String
    let contactDays: [Int]
    let strength: [Double]
  }

  struct Role: Codable {
    let id: String
    let before: OrNull<Standing>
    let after: OrNull<Standing>
  }

  struct Standing: Codable {
    let betweennessShare: Double
    let isCutPerson: Bool
    let pairsCutOff: Int
    let groupsJoined: Int
  }

  struct Link: Codable {
    let teams: [String]
    let change: String
    let ties: [Int]
  }

  struct Outward: Codable {
    let team: String
    let before: OrNull<Double>
    let after: OrNull<Double>
  }

  struct Match: Codable {
    let before: OrNull<String>
    let after: OrNull<String>
    let overlap: Double
  }

  struct Move: Codable {
    let id: String
    let from: String
    let to: String
  }
}
