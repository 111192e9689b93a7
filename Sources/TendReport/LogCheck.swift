import TendAnalysis
public import TendGraph
public import TendImport

/// How a log was read and what is odd about it, to be told before anything is made of it.
public struct LogCheck: Sendable {
  let account: ImportAccount
  let record: TieRecord
  /// The settings file that holds; `nil` without one.
  let settings: String?
  let traffic: Traffic
  let sides: OneSidedness
  /// Those who are perhaps no people.
  let bots: [LikelyBot]
  /// Pairs of identifiers that are perhaps one person's.
  let aliases: [AliasProposal]

  /// Puts the account of a log beside its record, and looks for bots, aliases and lost sides.
  ///
  /// - Parameters:
  ///   - account: How the log was read.
  ///   - record: What came of it.
  ///   - settings: The settings file that holds, as the user named it.
  ///   - threads: Threads to work on; the outcome is the same for any number.
  /// - Complexity: O(entries + *k* log *k*) for the *k* plain forms of all names, at the worst.
  public init(
    of account: ImportAccount, record: TieRecord, settings: String? = nil, threads: Int = 1
  ) {
    self.account = account
    self.record = record
    self.settings = settings
    traffic = Traffic(of: record, threads: threads)
    let named = record.botsByName(threads: threads)
    sides = OneSidedness(of: traffic, automata: Set(named.map(\.person)))
    bots = record.likelyBots(
      traffic: traffic, named: named, isOneSided: sides.isOfMostPeople)
    aliases = record.likelyAliases(
      traffic: traffic, known: account.knownAliases, threads: threads)
  }

  /// People with at least one tie, however weak.
  var peopleWithTies: Int {
    traffic.shares.count { $0.total > 0 }
  }

  /// People of the people file without a tie, in the order of their identifiers; `nil` without one.
  var neverInLog: [PersonID]? {
    account.isInPeopleFile.map { isInFile in
      places { isInFile[$0] && traffic.shares[$0].total == 0 }
    }
  }

  /// People of the log who are not in the people file, the most first; `nil` without one.
  var notInPeopleFile: [PersonID]? {
    account.isInPeopleFile.map { isInFile in
      places { !isInFile[$0] }.sorted {
        (-traffic[$0].total, $0) < (-traffic[$1].total, $1)
      }
    }
  }

  private func places(where isWanted: (Int) -> Bool) -> [PersonID] {
    record.people.indices.filter(isWanted).map { PersonID(index: $0) }
  }
}
