"""Names that are written with capitals where no rule puts them, as their bearers write them.

A caption in capitals does not tell, and an order of a page may call the firm nowhere else.
"""

NAMES = """
    AFL-CIO AFL-CIO-CLC
    AmeriCredit AmerisourceBergen ArcelorMittal AstraZeneca AutoNation AutoZone BancorpSouth
    BankAmerica BellSouth BlueCross BorgWarner CarMax CenturyLink CitiFinancial CitiMortgage
    ConAgra ConocoPhillips CoreLogic DaimlerChrysler DirecTV DocuSign DuPont EarthLink eBay EchoStar
    EmblemHealth ExxonMobil FedEx FirstEnergy GameStop GlaxoSmithKline GoDaddy GrubHub HarperCollins
    HealthSouth iHeartMedia InterDigital JetBlue JPMorgan KeyBank LabCorp LegalZoom LendingTree
    LexisNexis LinkedIn MasterCard MedImmune MetLife MetroPCS MidAmerican MySpace NationsBank NetApp
    NetJets OfficeMax OneWest PacifiCare PacifiCorp PayPal PepsiCo PetSmart PolyGram
    PricewaterhouseCoopers ProPublica QinetiQ SeaWorld SiriusXM SkyWest SmithKline SunTrust
    TracFone TransUnion TripAdvisor UnitedHealth UnitedHealthcare VeriSign ViewSonic
    VistaPrint WebMD WellPoint WestRock WhatsApp WorldCom YouTube
    O'odham
""".split()
UNUSUAL = {name.upper(): name for name in NAMES}
"""By the name in capitals."""
