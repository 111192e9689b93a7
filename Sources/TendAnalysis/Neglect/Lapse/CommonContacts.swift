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

  /// What the marked person knows of somebody.
  private struct Contact {
    /// Decayed contact; 0 for strangers.
    var near = 0.0
    /// Days since the last one.
    var silence = Int32.max
  }

  private var marked: Int32 = -1
  private var contacts: [Contact]

  init(personCount: Int) {
    contacts = [Contact](repeating: Contact(), count: personCount)
  }

  /// - Complexity: O(degree of the second person), and of the first when it is a new one.
  mutating func count(ofTie tie: Int, in figures: CutFigures) -> Figures {
    let record = figures.record
    mark(record.firsts[tie], in: figures)
    let once = figures.horizon
    let twice = once.multipliedReportingOverflow(by: 2)
    let limit = twice.overflow ? .max : twice.partialValue
    var result = Figures()
    let second = Int(record.seconds[tie])
    for place in record.rowStarts[second]..<record.rowStarts[second + 1] {
      // Strangers of either add nothing; asking first who is one takes longer.
      let contact = contacts[Int(record.neighbours[place])]
      result.strength += min(contact.near, figures.rowNear[place])
      let silence = max(contact.silence, figures.rowSilence[place])
      result.within2 += silence < limit ? 1 : 0
      result.within1 += silence < once ? 1 : 0
    }
    return result
  }

  /// Marks the contacts of a person instead of those of the last one.
  private mutating func mark(_ person: Int32, in figures: CutFigures) {
    guard person != marked else { return }
    let record = figures.record
    if marked >= 0 {
      for place in record.rowStarts[Int(marked)]..<record.rowStarts[Int(marked) + 1] {
        contacts[Int(record.neighbours[place])] = Contact()
      }
    }
    for place in record.rowStarts[Int(person)]..<record.rowStarts[Int(person) + 1] {
      contacts[Int(record.neighbours[place])] = Contact(
        near: figures.rowNear[place], silence: figures.rowSilence[place])
    }
    marked = person
  }
}
