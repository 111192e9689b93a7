import TendAnalysis
import TendGraph

extension WithoutAnswer {
  /// What breaks when the people leave, schema `tend.without/1`.
  ///
  /// - Parameter top: Entries at the most of each list of findings; all of them when `nil`.
  /// - Returns: The document.
  public func document(top: Int?) -> AnswerDocument {
    let loss = leaving.loss
    let id = { (person: PersonID) in network.person(person).id }
    let links = { (threads: [GroupThread]) in
      threads.prefix(top ?? threads.count).map { thread in
        WithoutDocument.Link(
          teams: thread.groups.map { leaving.grouping.names[$0] },
          ties: thread.ties.map { WithoutDocument.Pair(a: id($0.first), b: id($0.second)) },
          people: thread.people.map(id))
      }
    }
    return AnswerDocument(
      WithoutDocument(
        schema: "tend.without/1", asOf: OrNull(network.asOf?.description),
        minStrength: minStrength, without: leaving.people.map(id),
        pairsCutOff: loss.parts.pairsCutOff, partsBefore: loss.parts.sizesBefore,
        partsAfter: loss.parts.sizesAfter, leftWithoutTie: leftAlone.map(id),
        nearnessBefore: loss.nearness.before, nearnessLoss: loss.nearness.loss,
        nearnessLossShare: OrNull(loss.nearness.share),
        nearnessSources: OrNull(loss.nearness.sampledSources),
        betweennessEstimate: OrNull(leaving.betweennessEstimate.map(EstimateDocument.init)),
        linksLost: links(linksLost), linksThinned: links(linksThinned),
        inTheirStead: successors.prefix(top ?? successors.count).map {
          WithoutDocument.Successor(
            id: id($0.person), betweennessBefore: $0.betweennessBefore,
            betweennessAfter: $0.betweennessAfter, betweennessShareBefore: $0.shareBefore,
            betweennessShareAfter: $0.shareAfter)
        },
        handOver: handovers.prefix(top ?? handovers.count).map {
          WithoutDocument.Handover(
            from: id($0.leaver), contact: id($0.contact), strength: $0.tie.strength,
            interactions: $0.interactions)
        },
        groupsSource: leaving.grouping.source.rawValue))
  }
}

/// The shape of `tend.without/1`.
private struct WithoutDocument: Codable {
  let schema: String
  let asOf: OrNull<String>
  let minStrength: Double
  let without: [String]
  let pairsCutOff: Int
  let partsBefore: [Int]
  let partsAfter: [Int]
  let leftWithoutTie: [String]
  let nearnessBefore: Double
  let nearnessLoss: Double
  let nearnessLossShare: OrNull<Double>
  let nearnessSources: OrNull<Int>
  let betweennessEstimate: OrNull<EstimateDocument>
  let linksLost: [Link]
  let linksThinned: [Link]
  let inTheirStead: [Successor]
  let handOver: [Handover]
  let groupsSource: String

  struct Link: Codable {
    let teams: [String]
    let ties: [Pair]
    let people: [String]
  }

  struct Pair: Codable {
    let a: String
    let b: String
  }

  struct Successor: Codable {
    let id: String
    let betweennessBefore: Double
    let betweennessAfter: Double
    let betweennessShareBefore: Double
    let betweennessShareAfter: Double
  }

  struct Handover: Codable {
    let from: String
    let contact: String
    let strength: Double
    let interactions: Int
  }
}
