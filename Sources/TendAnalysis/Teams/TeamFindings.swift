public import TendGraph

/// How the teams of an organisation work inside and with each other.
public struct TeamFindings: Sendable {
  /// The teams, or the groups found in the ties where the people file names no teams.
  public let grouping: Grouping
  /// A standing for each of them, in the order of the grouping.
  public let teams: [TeamStanding]
  /// Strength inside and between the teams.
  public let matrix: StrengthMatrix
  /// Pairs of teams that hang on one tie or one person, the strongest link first.
  public let singleThreads: [GroupThread]
  /// What ``TeamStanding/leastSupported`` counts.
  public let support: SupportBasis
  /// How far teams turn inwards, all together.
  public let whole: EIIndex
  /// People in no team.
  public let teamless: [PersonID]

  /// What counts as support of a member.
  public enum SupportBasis: Hashable, Sendable {
    /// People who gave the member something, by the kinds that give, within these days.
    case giving(ClosedRange<Day>)
    /// Teammates with a tie to the member: the log has no kind that gives, or no days.
    case ties
  }

  /// The strength between two teams if each spread its contact outside evenly over the others.
  ///
  /// Evenly is by how much contact outside the others have: *e*(*i*) *e*(*j*) / (*E* - *e*(*i*)) for
  /// the outside strengths *e* of the teams and their sum *E*, seen from either side and averaged.
  /// Unlike ``StrengthMatrix/expectedStrength(between:and:)`` it takes for granted that teams turn
  /// inwards, and so tells the links that are thin among links between teams.
  public func evenShare(between one: Int, and other: Int) -> Double {
    let outside = teams.map(\.eiIndex.externalStrength)
    let all = outside.reduce(0, +)
    let product = outside[one] * outside[other]
    guard product > 0 else { return 0 }
    return (product / (all - outside[one]) + product / (all - outside[other])) / 2
  }

  /// The pairs of teams without a single tie between them, in order.
  public var unlinked: [(first: Int, second: Int)] {
    grouping.names.indices.flatMap { second in
      (0..<second).filter { matrix.ties(between: $0, and: second) == 0 }.map {
        (first: $0, second: second)
      }
    }
  }
}

/// How one team stands: inside, and towards the others.
public struct TeamStanding: Hashable, Sendable {
  /// The team's place in the grouping.
  public let team: Int
  /// Its members.
  public let members: [PersonID]
  /// How far it turns inwards, beside what chance would give.
  public let eiIndex: EIIndex
  /// How many pairs of its members have a tie above the threshold.
  public let pairs: PairCoverage
  /// The member whom the fewest support, and how many do; the first of several.
  ///
  /// `nil` where no member is around to be judged.
  public let leastSupported: Support?
  /// Other teams to which a member has a tie, in order.
  public let teamsReached: [Int]
  /// Members without whom the team loses something, the worst loss first.
  public let absences: [MemberAbsence]

  /// A member and how many people support that member.
  public struct Support: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// Supporters, as ``TeamFindings/support`` counts them.
    public let supporters: Int

    /// Makes a member's support.
    package init(person: PersonID, supporters: Int) {
      self.person = person
      self.supporters = supporters
    }
  }
}

/// What a team loses while one member is away.
public struct MemberAbsence: Hashable, Sendable {
  /// Who is away.
  public let person: PersonID
  /// Pairs of other members who then have no path inside the team.
  public let pairsCutOff: Int
  /// Teams to which every tie of the team is this member's, in order.
  public let teamsLost: [Int]

  /// Makes what a team loses while somebody is away.
  package init(person: PersonID, pairsCutOff: Int, teamsLost: [Int]) {
    self.person = person
    self.pairsCutOff = pairsCutOff
    self.teamsLost = teamsLost
  }
}
