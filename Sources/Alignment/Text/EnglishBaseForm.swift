/// English verbs and nouns whose other forms the stemmer does not take back: "written" is a form of "write".
///
/// Forms that are rather a word of their own ("found", "left", "ground", "felt", "wound", "bound", "thought") are left alone.
enum EnglishBaseForm {
  /// The word that a lower-case UTF-8 word is an irregular form of, or the word itself.
  static func base(of word: [UInt8]) -> [UInt8] {
    guard word.count >= 3, let base = bases[word] else { return word }
    return base
  }

  private static let bases: [[UInt8]: [UInt8]] = {
    var bases: [[UInt8]: [UInt8]] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      for form in words.dropFirst() { bases[Array(form.utf8)] = Array(words[0].utf8) }
    }
    return bases
  }()

  /// Each base form with its other forms.
  private static let table = """
    write wrote written
    speak spoke spoken
    teach taught
    build built
    rebuild rebuilt
    buy bought
    sell sold
    hold held
    lead led
    make made
    keep kept
    drive drove driven
    give gave given
    grow grew grown
    know known
    draw drew drawn
    choose chose chosen
    break broke broken
    freeze frozen
    hide hidden
    steal stolen
    take took taken
    undertake undertook undertaken
    throw threw thrown
    weave wove woven
    wear worn
    begin began begun
    send sent
    spend spent
    lend lent
    bend bent
    deal dealt
    meet met
    pay paid
    say said
    seek sought
    bring brought
    catch caught
    fight fought
    understand understood
    tell told
    sing sang sung
    win won
    lay laid
    lose lost
    swim swam
    hang hung
    swear sworn
    tear torn
    fall fallen
    forget forgotten
    do did done
    show shown
    see seen
    sew sewn
    sow sown
    saw sawn
    blow blown
    fly flew flown
    eat eaten
    drink drunk
    sleep slept
    sweep swept
    breed bred
    feed fed
    run ran
    rise risen
    oversee overseen
    dig dug
    spin spun
    stick stuck
    swing swung
    man men
    woman women
    child children
    foot feet
    tooth teeth
    mouse mice
    goose geese
    criterion criteria
    phenomenon phenomena
    knife knives
    wife wives
    wolf wolves
    calf calves
    leaf leaves
    loaf loaves
    shelf shelves
    half halves
    ox oxen
    analysis analyses
    hypothesis hypotheses
    matrix matrices
    index indices
    appendix appendices
    vertebra vertebrae
    alga algae
    fungus fungi
    stimulus stimuli
    nucleus nuclei
    """
}
