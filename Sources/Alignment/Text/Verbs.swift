internal import Model

/// Verbs that open learning outcomes, so that lists of verbs can be told from lists of things.
enum Verbs {
  static func contains(_ word: String, in language: Language) -> Bool {
    let folded = word.lowercased()
    return language == .english ? english.contains(folded) : french.contains(folded)
  }

  private static let english = set(
    """
    administer adapt analyse analyze apply appraise archive arrange assemble assess assign audit build calculate
    calibrate check choose clean collect communicate compare compile complete conduct configure control coordinate create
    critique debug define deliver deploy describe design detect determine develop diagnose direct discuss dismantle
    distinguish document draft draw edit establish estimate evaluate examine execute explain fabricate forecast format
    gather identify implement improve inspect install integrate interpret inventory investigate lead list maintain
    manage map mark measure model modify monitor navigate negotiate operate organise organize oversee perform plan
    practise practice prepare present prevent price prioritise prioritize process produce program promote propose
    protect publish purchase read recognise recognize recommend record refine repair replace report research resolve
    review revise sanitise sanitize schedule secure select sell service set sketch solve store sum summarise summarize
    supervise support sustain test track train transport troubleshoot update upgrade use utilise utilize validate verify
    visualise visualize weld write
    """)

  private static let french = set(
    """
    adapter administrer analyser animer appliquer apprécier archiver assembler assurer auditer bâtir calculer calibrer
    choisir classer coder collecter communiquer comparer compiler concevoir conduire configurer construire contrôler
    coordonner créer débugger décrire définir démonter dépanner déployer dessiner déterminer développer diagnostiquer
    diriger discuter distinguer documenter élaborer entretenir établir estimer étalonner évaluer examiner exécuter
    expliquer exploiter fabriquer faire formater former gérer identifier implanter implémenter inspecter installer
    intégrer interpréter inventorier lire maintenir mesurer mettre modéliser modifier monter naviguer négocier nettoyer
    observer optimiser organiser planifier prendre préparer présenter prévenir produire programmer promouvoir proposer
    protéger publier rassembler recommander réaliser recueillir rédiger réparer remplacer reconnaître résoudre réviser
    sélectionner souder soutenir stocker superviser surveiller synthétiser tester traiter transporter utiliser valider
    vendre vérifier visualiser
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
