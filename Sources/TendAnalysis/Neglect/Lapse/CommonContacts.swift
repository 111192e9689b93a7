/// Counts the contacts that the two people of a tie share, person after person.
///
/// The neighbours of the tie's first person are marked once and serve all its ties.
struct CommonContacts {
  /// What two people share.
  struct Figures {
    /// People whom both met within one horizon.
    var within1 = 0
    /// People whom both met within two.
    var within2 = 0
    /// The weaker decayed contact with each person in common, added up.
    var strength = 0.0
  }

  private var marked: Int32 = -1
  /// For each person, who marked it last.
  private var owners: [Int32]
  private var near: [Double]
  private var silences: [Int32]

  init(personCount: Int) {
    owners = [Int32](repeating: -1, count: personCount)
    near = [Double](repeating: 0, count: personCount)
    silences = [Int32](repeating: 0, count: personCount)
  }

  /// - Complexity: O(degree of the second person), and of the first when it is a new one.
  mutating func count(ofTie tie: Int, in figures: CutFigures) -> Figures {
    let record = figures.record
    let first = record.firsts[tie]
    if first != marked {
      marked = first
      for place in record.rowStarts[Int(first)]..<record.rowStarts[Int(first) + 1]
      where figures.rowNear[place] > 0 {
        let other = Int(record.neighbours[place])
        owners[other] = first
        near[other] = figures.rowNear[place]
        silences[other] = figures.rowSilence[place]
      }
    }
    let once = figures.horizon
    let twice = once.multipliedReportingOverflow(by: 2)
    let limit = twice.overflow ? .max : twice.partialValue
    var result = Figures()
    let second = Int(record.seconds[tie])
    for place in record.rowStarts[second]..<record.rowStarts[second + 1] {
      let other = Int(record.neighbours[place])
      guard owners[other] == first else { continue }
      let weight = figures.rowNear[place]
      guard weight > 0 else { continue }
      result.strength += min(near[other], weight)
      let silence = max(silences[other], figures.rowSilence[place])
      if silence < limit { result.within2 += 1 }
      if silence < once { result.within1 += 1 }
    }
    return result
  }
}
