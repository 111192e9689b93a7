public import TendGraph

/// Two identifiers of a log that are perhaps one person's; never merged unasked.
public struct AliasProposal: Hashable, Sendable {
  /// The one to keep: who is in the people file or has more interactions.
  public let kept: PersonID
  /// The other.
  public let alias: PersonID
  /// Why.
  public let reason: AliasReason
  /// Interactions between the two, which speak against it.
  public let interactionsBetween: Int
}

extension TieRecord {
  /// Pairs of identifiers that are perhaps one person's, the surest first; those who have
  /// interactions with each other last.
  ///
  /// People are brought together by plain forms of their identifiers and names, by sorting and not
  /// pair by pair. A form that more than `AliasSearch.mostPeople` share says nothing. Two people
  /// whom the people file gives different names are none, and a name alone is no reason.
  ///
  /// - Parameters:
  ///   - traffic: What everybody wrote and received.
  ///   - known: Addresses and aliases that stand for people already.
  ///   - threads: Threads to work on; the outcome is the same for any number.
  /// - Returns: The pairs, each once.
  /// - Complexity: O(*k* + *s* log *s*) for *k* forms, about one for each letter of a name, of which
  ///   people share *s*.
  public func likelyAliases(
    traffic: Traffic, known: [(alias: String, person: PersonID)] = [], threads: Int = 1
  ) -> [AliasProposal] {
    var search = AliasSearch(self, traffic: traffic, known: known, threads: threads)
    search.compareKeys()
    search.compareNames()
    return search.proposals.sorted { one, other in
      func order(_ proposal: AliasProposal) -> (Int, Int, Int) {
        (
          proposal.interactionsBetween > 0 ? 1 : 0, proposal.reason.rank,
          -traffic[proposal.alias].total
        )
      }
      let (left, right) = (order(one), order(other))
      return left == right ? (one.alias, one.kept) < (other.alias, other.kept) : left < right
    }
  }
}
