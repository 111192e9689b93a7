import HeapModule
public import TendGraph

extension Network {
  /// Finds whom to introduce to whom, and by whom.
  ///
  /// Each step is the open triad whose closing gives most (``Introduction/gain``), given those
  /// before it; of equal ones the one of people who do not hold others together already, then the one
  /// made by whom both know better, then by the order of people.
  /// Nobody who left or is away is proposed, nobody is introduced to more than two others, and no
  /// two people with any contact on record are.
  ///
  /// - Parameters:
  ///   - graph: The ties above the threshold.
  ///   - bridges: What was found in them; brokers are taken from there.
  ///   - absences: Who left or is away.
  ///   - most: Steps at the most.
  ///   - concerns: People of whom one must have a part in each introduction; everybody when `nil`.
  ///   - threads: Threads to work on; the plan is the same for any number.
  /// - Returns: The plan.
  /// - Complexity: O(*m* log *n*) time for *n* people and *m* ties, and searches from some of the
  ///   people for the load of brokers; candidates are bounded as ``IntroductionPlan`` says.
  public func introductions(
    in graph: Graph, bridges: BridgeFindings, absences: [Absence], most: Int = 10,
    concerning concerns: [PersonID]? = nil, threads: Int = 1
  ) -> IntroductionPlan {
    var isAround = people.indices.map { place in asOf.map { isHere(place, on: $0) } ?? true }
    for absence in absences { isAround[absence.person.index] = false }
    let search = graph.cutSearch()
    let cuts = search.cuts(of: graph)
    let sides = Sides(search)
    let grouping = bridges.grouping
    let members = grouping.members.map { members in
      members.map(\.index).filter { isAround[$0] && !graph.row(of: $0).isEmpty }
    }
    var isConcerned: [Bool]?
    if let concerns {
      var marks = [Bool](repeating: false, count: people.count)
      for person in concerns { marks[person.index] = true }
      isConcerned = marks
    }
    let isBusy = bridges.people.map {
      $0.isCutPerson || $0.betweennessShare >= IntroductionGains.heavyLoad
    }
    var candidates = IntroductionCandidates(
      network: self, graph: graph, grouping: grouping, isAround: isAround, isBusy: isBusy,
      concerns: isConcerned)
    let brokers = bridges.people.filter {
      $0.betweennessShare >= IntroductionGains.heavyLoad && isAround[$0.person.index]
        && people[$0.person.index].relation == nil
    }
    .map(\.person.index)
    let passages = graph.passages(
      over: brokers,
      contacts: brokers.map { broker in
        candidates.contacts(of: broker).prefix(IntroductionCandidates.mostContacts)
          .sorted().map(Int32.init)
      }, threads: threads)
    let contacts = people.indices.map { person in
      graph.row(of: person).reduce(0) { $0 + (isAround[Int(graph.neighbours[$1])] ? 1 : 0) }
    }
    for person in cuts.cutPeople { candidates.addAcrossSides(of: person.index, sides: sides) }
    candidates.addAcrossThreads(bridges.singleThreads, members: members)
    for broker in brokers.indices { candidates.addAcross(broker: broker, in: passages) }
    for person in people.indices
    where contacts[person] > 0 && contacts[person] < IntroductionGains.fewContacts
      && people[person].relation == nil
    {
      candidates.addAround(person: person)
    }
    candidates.sort()
    var gains = IntroductionGains(
      network: self, graph: graph, bridges: bridges, sides: sides, cuts: cuts, passages: passages,
      contacts: contacts, groupSizes: members.map(\.count), isBusy: isBusy)
    return IntroductionPlan(
      steps: IntroductionChoice(candidates.found, gains: gains).steps(most, gains: &gains),
      candidates: candidates.found.count, grouping: grouping, minStrength: bridges.minStrength,
      betweennessEstimate: bridges.betweennessEstimate)
  }
}

/// Chooses one introduction after the other.
///
/// The best of each person who could introduce waits in a heap. A step can raise the gain only of
/// introductions by the same person, whose sides have grown, and those are looked at anew at once;
/// all other gains can only fall, so a best that waits is an upper bound, and is looked at anew
/// when it comes up.
private struct IntroductionChoice {
  private let candidates: [IntroductionCandidate]
  private let ranges: [Range<Int>]
  private var open = Heap<Offer>()

  init(_ candidates: [IntroductionCandidate], gains: IntroductionGains) {
    self.candidates = candidates
    var ranges: [Range<Int>] = []
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, candidates[end].through == candidates[start].through {
        end += 1
      }
      ranges.append(start..<end)
      start = end
    }
    self.ranges = ranges
    for range in ranges.indices {
      if let offer = best(of: range, gains, leavingOut: []) { open.insert(offer) }
    }
  }

  consuming func steps(_ most: Int, gains: inout IntroductionGains) -> [Introduction] {
    var steps: [Introduction] = []
    var made: Set<[PersonID]> = []
    while steps.count < most, let top = open.popMax() {
      guard let now = best(of: top.range, gains, leavingOut: made) else { continue }
      if let next = open.max, now < next {
        open.insert(now)
        continue
      }
      steps.append(now.introduction)
      gains.make(candidates[now.place])
      made.insert([now.introduction.first, now.introduction.second])
      if let further = best(of: top.range, gains, leavingOut: made) { open.insert(further) }
    }
    return steps
  }

  private func best(
    of range: Int, _ gains: IntroductionGains, leavingOut made: Set<[PersonID]>
  ) -> Offer? {
    var best: Offer?
    for place in ranges[range] {
      guard let introduction = gains.introduction(candidates[place]),
        made.isEmpty || !made.contains([introduction.first, introduction.second])
      else { continue }
      let offer = Offer(
        introduction: introduction, busyEnds: gains.busyEnds(of: candidates[place]),
        strength: gains.strength(of: candidates[place]), place: place, range: range)
      if best.map({ $0 < offer }) ?? true { best = offer }
    }
    return best
  }
}

/// The best introduction by one person; the larger one comes first, and no two are equal.
private struct Offer: Comparable {
  let introduction: Introduction
  let busyEnds: Int
  let strength: Double
  let place: Int
  let range: Int

  static func < (left: Offer, right: Offer) -> Bool {
    (left.introduction.gain, right.busyEnds, left.strength, right.place)
      < (right.introduction.gain, left.busyEnds, right.strength, left.place)
  }

  static func == (left: Offer, right: Offer) -> Bool { left.place == right.place }
}
