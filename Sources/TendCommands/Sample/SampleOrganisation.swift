import TendGraph

/// The people of a synthetic organisation and whom each of them works with.
struct SampleOrganisation {
  struct Member {
    let id: String
    let name: String
    let team: Int
    let manager: Int?
    /// How much the person takes part, relative to others; heavy-tailed.
    let activity: Double
  }

  /// Whom a person works with, until when.
  struct Contact {
    let person: Int32
    /// The running sum of the contacts' shares, up to 1.
    let upTo: Double
    /// The day from which the tie is silent, counted from the first; a lasting tie has none.
    let endsOnDay: Int32
  }

  let members: [Member]
  let contacts: [[Contact]]

  /// Makes teams of about ten around a manager each, with most contacts inside the team.
  ///
  /// - Parameters:
  ///   - people: How many.
  ///   - days: The days that the log will have, for ties that end before the last.
  ///   - seed: Where the random numbers start.
  init(people: Int, days: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let teams = max(1, (people + 5) / 10)
    var members: [Member] = []
    for person in 0..<people {
      let team = person % teams
      let name =
        SampleOrganisation.firstNames[random.index(below: SampleOrganisation.firstNames.count)]
        + " "
        + SampleOrganisation.lastNames[random.index(below: SampleOrganisation.lastNames.count)]
      // The first of each team leads it; the first of all leads those.
      let manager: Int? = person < teams ? (person == 0 ? nil : 0) : team
      let activity = min(30, 0.4 / (1 - random.unit()).squareRoot())
      let digits = String(person + 1)
      let zeros = String(repeating: "0", count: max(0, String(people).count - digits.count))
      members.append(
        Member(
          id: "p\(zeros)\(digits)", name: name, team: team, manager: manager, activity: activity))
    }
    var contacts = [[Contact]](repeating: [], count: people)
    for person in 0..<people {
      var chosen: [Int: Double] = [:]
      let team = members[person].team
      if let manager = members[person].manager { chosen[manager] = 1.5 }
      let mates = (people - team + teams - 1) / teams
      for _ in 0..<min(mates, 6) {
        chosen[team + teams * random.index(below: mates), default: 0] += 1 + random.unit()
      }
      for _ in 0..<3 { chosen[random.index(below: people), default: 0] += 0.4 * random.unit() }
      chosen[person] = nil
      if chosen.isEmpty { chosen[(person + 1) % people] = 1 }
      let sum = chosen.values.sorted().reduce(0, +)
      var upTo = 0.0
      contacts[person] = chosen.sorted { $0.key < $1.key }.map { other, weight in
        upTo += weight / sum
        // One tie in twelve falls silent somewhere in the second half.
        let ends =
          random.index(below: 12) == 0 ? days / 2 + random.index(below: max(1, days / 2)) : days
        return Contact(person: Int32(other), upTo: upTo, endsOnDay: Int32(ends))
      }
    }
    self.members = members
    self.contacts = contacts
  }

  /// The people file.
  var peopleCSV: String {
    var text = "id,name,team,role,manager\n"
    for member in members {
      text += "\(member.id),\(member.name),\(SampleOrganisation.teamName(member.team)),"
      let manager = member.manager.map { members[$0].id } ?? ""
      text += "\(role(of: member)),\(manager)\n"
    }
    return text
  }

  private func role(of member: Member) -> String {
    guard let manager = member.manager else { return "director" }
    return manager == 0 && member.team != 0 ? "team lead" : "member"
  }

  private static func teamName(_ team: Int) -> String {
    let round = team / teamNames.count
    return teamNames[team % teamNames.count] + (round > 0 ? " \(round + 1)" : "")
  }

  private static let teamNames = [
    "Design", "Supply", "Field", "Support", "Finance", "Quality", "Platform", "Research",
    "Logistics", "Care", "Training", "Legal",
  ]

  private static let firstNames = [
    "Amara", "Bo", "Cem", "Dina", "Eira", "Farah", "Goran", "Hye", "Ivo", "Jana", "Kwame", "Liv",
    "Mateo", "Noor", "Oona", "Pavel", "Quim", "Rosa", "Sami", "Tala", "Uma", "Vera", "Wim", "Xenia",
    "Yael", "Zoran",
  ]

  private static let lastNames = [
    "Abadi", "Brandt", "Castel", "Dufour", "Eklund", "Farkas", "Grimaldo", "Hoang", "Ibarra",
    "Jansma", "Kovac", "Lindqvist", "Mbeki", "Novak", "Oduya", "Pires", "Quist", "Rahimi",
    "Sandoval", "Tanaka", "Ueda", "Varga", "Weiss", "Yilmaz", "Zeman",
  ]
}
