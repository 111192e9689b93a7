import TendGraph

/// What each contact that two people share adds to a sum over those contacts.
///
/// The contact *q* of *i* and *j* adds the product of a mark, which stands for the tie of *q* and
/// *j*, and a factor, which stands for the tie of *q* and *i*.
protocol CommonContactTerm: Sendable {
  associatedtype Factor: Sendable
  associatedtype Sum: Sendable
  static var zero: Sum { get }

  /// The factors of the ties, as they stand in the rows of the order.
  var factors: [Factor] { get }

  /// The mark of a contact *q* by the factor of its tie to *j*.
  ///
  /// - Parameters:
  ///   - contact: The place of *q* in the order.
  ///   - factor: The factor of the tie.
  ///   - isFurther: Whether *q* stands further on in the order than *j*.
  /// - Returns: What is multiplied with the factor of the tie to *i*.
  func mark(of contact: Int, by factor: Factor, isFurther: Bool) -> Sum

  /// Adds mark x factor to a sum, where *q* stands further on in the order than *i*.
  static func add(_ mark: Sum, timesFurther factor: Factor, to sum: inout Sum)
  /// Adds mark x factor to a sum, where *q* stands before *i*.
  static func add(_ mark: Sum, timesNearer factor: Factor, to sum: inout Sum)
  /// Adds one sum to another.
  static func add(_ part: Sum, to sum: inout Sum)
}

extension DegreeOrder {
  /// For each tie, by its place in the graph, the sum of a term over the contacts its ends share.
  ///
  /// A tie is summed up at its further end *j*. The contacts of *j* are marked; then each nearer
  /// end *i* adds up the marks along its row, which are the shared contacts further on than *i*. A
  /// shared contact *q* before *i* has *i* in its row, and adds to the sum of *i* on the way. No
  /// question is asked there: whoever is no contact has the mark 0, or a sum that nobody reads. In
  /// dense parts, where every other step meets a shared contact, that is faster than to tell.
  ///
  /// Each sum is taken in one order, so its bits don't depend on the number of threads.
  ///
  /// - Parameters:
  ///   - term: What is summed up.
  ///   - threads: How many threads to use at most, at least 1.
  /// - Returns: The sums, with *i* the nearer end of the tie and *j* the further one.
  /// - Complexity: O(*m*^1.5) time; O(*n* + *m*) space, and O(*n*) more for each thread.
  func sumsOverCommonContacts<Term: CommonContactTerm>(
    of term: Term, threads: Int
  ) -> [Term.Sum] {
    let none = [Term.Sum](repeating: Term.zero, count: ends.count)
    let bounds = blocksOfEqualWork()
    return addInOrder(blocks: bounds.count - 1, threads: threads, to: none) { block in
      sums(of: term, at: bounds[block]..<bounds[block + 1])
    } add: { total, part in
      for (tie, sum) in zip(backTies[part.ties], part.sums) { total[Int(tie)] = sum }
    }
  }

  /// The sums of the ties whose further end is among some people.
  private func sums<Term: CommonContactTerm>(
    of term: Term, at furtherEnds: Range<Int>
  ) -> (ties: Range<Int>, sums: [Term.Sum]) {
    let ties = Int(backStarts[furtherEnds.lowerBound])..<Int(backStarts[furtherEnds.upperBound])
    var sums = [Term.Sum](repeating: Term.zero, count: ties.count)
    var markOfPerson = [Term.Sum](repeating: Term.zero, count: people.count)
    var sumOfPerson = markOfPerson
    var marks = markOfPerson.mutableSpan
    var passing = sumOfPerson.mutableSpan
    // The places that go unchecked below were made by `init` and lie in these arrays.
    let ends = ends.span
    let factorArray = term.factors
    let factors = factorArray.span
    for furtherEnd in furtherEnds {
      let back = backRow(of: furtherEnd)
      for place in back {
        let contact = Int(backEnds[place])
        passing[contact] = Term.zero
        marks[contact] = term.mark(
          of: contact, by: factors[Int(backPlaces[place])], isFurther: false)
      }
      for place in row(of: furtherEnd) {
        let contact = Int(ends[place])
        marks[contact] = term.mark(of: contact, by: factors[place], isFurther: true)
      }
      for place in back {
        let nearerEnd = Int(backEnds[place])
        let row = row(of: nearerEnd)
        let middle = Int(backPlaces[place])
        let mark = marks[nearerEnd]
        // Two sums, so that an addition need not wait for the one before.
        var sum = Term.zero
        var other = Term.zero
        var step = row.lowerBound
        while step < middle {
          let contact = Int(ends[unchecked: step])
          let factor = factors[unchecked: step]
          Term.add(marks[unchecked: contact], timesFurther: factor, to: &sum)
          Term.add(mark, timesNearer: factor, to: &passing[unchecked: contact])
          step += 1
        }
        step += 1
        while step + 1 < row.upperBound {
          Term.add(
            marks[unchecked: Int(ends[unchecked: step])],
            timesFurther: factors[unchecked: step], to: &sum)
          Term.add(
            marks[unchecked: Int(ends[unchecked: step + 1])],
            timesFurther: factors[unchecked: step + 1], to: &other)
          step += 2
        }
        if step < row.upperBound {
          Term.add(
            marks[unchecked: Int(ends[unchecked: step])],
            timesFurther: factors[unchecked: step], to: &sum)
        }
        Term.add(other, to: &sum)
        sums[place - ties.lowerBound] = sum
      }
      for place in back {
        let contact = Int(backEnds[place])
        Term.add(passing[contact], to: &sums[place - ties.lowerBound])
        marks[contact] = Term.zero
      }
      for place in row(of: furtherEnd) { marks[Int(ends[place])] = Term.zero }
    }
    return (ties, sums)
  }

  /// Bounds of blocks of further ends that take about the same time; they depend on the ties only.
  ///
  /// Each block needs arrays of its own, so there are few where there is little to do.
  private func blocksOfEqualWork() -> [Int] {
    var work = 0
    for nearerEnd in backEnds { work += row(of: Int(nearerEnd)).count }
    let blocks = max(1, min(64, work / (8 * max(1, people.count))))
    var bounds = [0]
    var done = 0
    for furtherEnd in people.indices {
      for place in backRow(of: furtherEnd) { done += row(of: Int(backEnds[place])).count }
      if done * blocks >= work * bounds.count, bounds.count < blocks {
        bounds.append(furtherEnd + 1)
      }
    }
    bounds.append(people.count)
    return bounds
  }
}
