"""English: the words that names are made of."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.naming import Naming
from generator.reading.languages.tables import words

NAMING = Naming(
    titles=words(
        "honour honor eng engr coun cllr brig cmdr comdr barr atty ald cpl supt insp fr mme mlle maître shri smt shrimati sushri barrister councillor councilor supervisor mp mca brigadier detective constable "
        "doña señora señor mr mrs ms miss dr prof professor president minister secretary ambassador senator sen rep "
        "representative gov governor mayor judge justice general gen colonel col captain capt "
        "major lt lieutenant sgt sergeant commissioner director chief chairman chairwoman chair "
        "chancellor premier king queen prince princess sheikh pope bishop archbishop imam rabbi "
        "congressman congresswoman deputy prime foreign finance interior health defence defense "
        "attorney solicitor admiral adm commander spokesman spokeswoman spokesperson economist "
        "analyst coordinator administrator envoy sir dame lord lady baroness treasurer auditor "
        "inspector officer engineer advocate lawyer executive manager vice state acting special "
        "hon rt counsel undersecretary dean rector principal superintendent ombudsman registrar"
    ),
    roles=words(
        "academic actress adult alderman alderwoman anaesthetist anthropologist appellant archaeologist "
        "archivist assessor assistant attaché attache awardee bailiff barman bartender benefactor biologist "
        "blacksmith bookkeeper botanist bursar bystander caller cameraman candidate caregiver carer chemist "
        "chieftainess cleaner co-chair coastguard cobbler cofounder comrade conciliator corporal "
        "correspondent councilman councilwoman counsellor counselor cyclist dancer deacon demographer "
        "deportee detainee draughtsman drummer elector emir emissary epidemiologist evacuee eyewitness "
        "ferryman firefighter fireman fisherwoman foreperson frontbencher gatekeeper goatherd granddaughter "
        "grandson grantee gravedigger hairdresser harbormaster harbourmaster herdsman hostess hotelier "
        "incumbent industrialist informant inmate innkeeper interpreter investigator juror laborer labourer "
        "landlady landowner launderer librarian lifeguard lighthousekeeper listener lobbyist logistician "
        "mariner matriarch matron medic meteorologist milkman mukhtar newcomer nominee notary nutritionist "
        "oldtimer ombudswoman onlooker optician paediatrician paralegal pastoralist patriarch peddler "
        "pedestrian pediatrician physician physicist planter playwright plucker postman postmaster "
        "postmistress postwoman presenter prisoner psychiatrist quartermaster receptionist restaurateur "
        "retiree returnee schoolboy schoolgirl sculptor sharecropper sociologist specialist statistician "
        "stevedore storekeeper stranger subprefect sultan teenager telephonist townsman translator trooper "
        "typist undergraduate undertaker valuer veterinarian vicar viewer voter warehouseman watchman welder "
        "whistleblower wholesaler writer "
        "official officials spokesman spokeswoman spokesperson minister president "
        "secretary ambassador director officer officers judge judges justice commissioner "
        "adviser advisor aide analyst economist researcher lawyer prosecutor resident residents "
        "farmer teacher nurse doctor engineer mayor governor senator lawmaker diplomat diplomats "
        "chair chairman "
        "chairwoman coordinator manager envoy witness applicant respondent auditor "
        "source sources "
        "expert experts activist leader worker captain chief superintendent auditor-general "
        "principal headteacher volunteer refugee migrant campaigner treasurer trader fisherman "
        "master speaker uncle aunt niece nephew ombudsman usher verger ranger keeper curator conductor composer poet actor singer player "
        "neighbour neighbor colleague brother sister son daughter wife husband grandmother grandfather cousin "
        "friend friends boss landlord shepherd priest monk nun pilot cook guard soldier councillor councilor "
        "critic critics donor delegate delegates negotiator mediator clerk buyer seller owner tenant "
        "mother father woman man student scientist author authors registrar head deputy "
        "children women men cleric clergyman clergywoman rev reverend apprentice intern trainee helper people persons defendant counsel claimant plaintiff petitioner complainant accused victim survivor mechanic driver plumber carpenter mason baker barber butcher tailor porter "
        "vendor hawker stallholder shopkeeper grower herder rancher hauler haulier miner deminer smallholder sailor skipper boatman docker builder electrician technician "
        "pensioner pupil lecturer scholar historian geologist hydrologist agronomist vet paramedic caseworker accountant cashier banker broker economist trustee caretaker janitor "
        "elder youth boy girl child widow widower parent bride householder villager passenger motorist commuter patient customer shopper visitor tourist guest host "
        "chieftain headman lawmaker legislator parliamentarian backbencher mp mca mep msp peer premier veteran gendarme constable detective policeman policewoman "
        "sheriff magistrate arbitrator rapporteur comptroller controller procurator attache consul insider strategist organiser organizer protester demonstrator "
        "journalist reporter editor columnist blogger photographer novelist artist musician architect surveyor planner "
        "member vice-minister vice-mayor vice-governor headmaster headmistress headwoman commandant deputy-director secretary-designate "
        "founder co-founder chairperson convener convenor moderator facilitator mentor coach trainer instructor supervisor foreman forewoman overseer bishop imam pastor nun "
        "participant signatory beneficiary recipient technologist executive vice-president vice-chancellor director-general secretary-general vice-chair "
        "ratepayer shareholder stallholder churchgoer beekeeper smallholder leaseholder householder "
        "successor predecessor counterpart boss opponent rival ally tenant beekeeper greengrocer businessman businesswoman entrepreneur investor shareholder creditor chef waiter waitress midwife pharmacist surgeon dentist psychologist therapist"
    ),
    connectors=words("of and the for on de del la al bin ibn van von der da dos & in to"),
    not_names=words(
        "the a an this that these those it he she they we i you in on at by for from with without "
        "as and but or if when while since after before during despite although though because "
        "however meanwhile under over about some many most all no not each both other another "
        "such our their his her its my your there here last next one two three four five six "
        "seven eight nine ten to of up once until officials funding according asked also then "
        "what who why how where which any every few more less still yet so now today yesterday "
        "earlier later recent recently monday tuesday wednesday thursday friday saturday sunday "
        "january february march april may june july august september october november december"
    ),
    program_words=words(
        "program programme initiative fund scheme project plan facility campaign compact mechanism "
        "operation partnership grant appeal"
    ),
    agency_words=words(
        "ministry department bureau agency office commission council authority organization "
        "organisation committee service bank court police affairs directorate secretariat union "
        "administration institute treasury parliament senate congress assembly board foundation "
        "federation association society corporation tribunal centre center programme consortium alliance coalition"
    ),
    firm_names=words(
        "Council Society Cross Foundation Institute University Church Airlines College Museum "
        "Association Hotel Restaurant Crescent Fund Aid Airways Group Company Club Orchestra Choir Ballet "
        "Theatre Re"
    ),
    office_links=words("for to of"),
    place_openers=words("hurricane cyclone typhoon storm operation new el los las san santa santo port fort mount upper lower cape lake greater rio north south east west central saint st"),
    ranks=words("chief deputy vice assistant acting associate managing head senior"),
    lesser=words("deputy vice assistant acting former junior shadow prime"),
    addresses=words("mr mrs ms miss mx dr prof hon rt sir dame lord lady"),
    portfolios=words(
        "agriculture agricultural fisheries food livestock forestry forests water irrigation rural land lands environment climate energy mines mining "
        "minerals petroleum trade industry commerce enterprise business investment innovation transport roads works infrastructure housing "
        "communities communications information technology digital science research education training skills sport sports youth culture arts "
        "heritage tourism health sanitation nutrition family women gender children social welfare labour labor employment pensions finance "
        "budget planning economy economic development interior home justice security defence defense migration immigration regions regional local natural "
        "resources marine maritime oceans blue community public"
    ),
    bodies=frozenset({
        "world food programme", "united nations development programme", "un development programme",
        "united nations environment programme", "un environment programme", "global fund",
        "international monetary fund", "green climate fund", "united nations population fund",
        "un population fund", "european investment fund", "world wide fund for nature",
        "international fund for agricultural development", "save the children fund", "opec fund",
        "united nations children's fund", "african development fund", "abu dhabi fund",
        "saudi fund for development", "kuwait fund", "world wildlife fund",
    }),
    requests=words("request requests appeal appeals application applications bid bids plea pleas "
                   "petition petitions demand demands"),
    taken_by=words("requested sought needed received spent owed claimed demanded"),
    giving_verbs=words(
        "pledged pledges pledging donated donates gave gives given contributed contributes lent lends "
        "promised promises granted grants offered offers sent sends provided provides committed commits "
        "awarded awards transferred transfers disbursed disburses "
        "provide contribute donate pledge giving providing contributing donating"
    ),
    approving=words(
        "approved approves approving authorised authorized authorises authorizes allocated allocates earmarked "
        "earmarks obligated obligates cleared clears pays paid"
    ),
)  # fmt: skip
