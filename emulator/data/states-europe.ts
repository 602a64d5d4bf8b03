/** States of European countries that no seeded shopper lives in: a country, then abbreviations and names (ISO 3166-2). */
export const EUROPEAN_STATES = `
  AT: BL Burgenland; KN Kärnten; NO Niederösterreich; OO Oberösterreich; VB Vorarlberg
  BE: VBR Vlaams-Brabant; VLI Limburg; VWV West-Vlaanderen; WBR Brabant wallon; WHT Hainaut; WLG Liège;
    WLX Luxembourg; WNA Namur
  BG: 01 Blagoevgrad; 02 Burgas; 03 Varna; 04 Veliko Tarnovo; 05 Vidin; 06 Vratsa; 07 Gabrovo; 08 Dobrich;
    09 Kardzhali; 10 Kyustendil; 11 Lovech; 12 Montana; 13 Pazardzhik; 14 Pernik; 15 Pleven; 16 Plovdiv; 17 Razgrad;
    18 Ruse; 19 Silistra; 20 Sliven; 21 Smolyan; 22 Sofia City; 23 Sofia; 24 Stara Zagora; 25 Targovishte;
    26 Haskovo; 27 Shumen; 28 Yambol
  CH: AG Aargau; AI Appenzell Innerrhoden; AR Appenzell Ausserrhoden; BL Basel-Landschaft; BS Basel-Stadt;
    FR Fribourg; GL Glarus; GR Graubünden; JU Jura; LU Luzern; NE Neuchâtel; NW Nidwalden; OW Obwalden;
    SG Sankt Gallen; SH Schaffhausen; SO Solothurn; SZ Schwyz; TG Thurgau; TI Ticino; UR Uri; VD Vaud; VS Valais;
    ZG Zug
  CZ: 10 Praha; 20 Středočeský kraj; 31 Jihočeský kraj; 32 Plzeňský kraj; 41 Karlovarský kraj; 42 Ústecký kraj;
    51 Liberecký kraj; 52 Královéhradecký kraj; 53 Pardubický kraj; 63 Kraj Vysočina; 64 Jihomoravský kraj;
    71 Olomoucký kraj; 72 Zlínský kraj; 80 Moravskoslezský kraj
  DK: 81 Nordjylland; 85 Sjælland
  ES: A Alicante; AB Albacete; AL Almería; AV Ávila; BA Badajoz; BI Bizkaia; BU Burgos; CA Cádiz; CC Cáceres;
    CE Ceuta; CO Córdoba; CR Ciudad Real; CS Castellón; CU Cuenca; GC Las Palmas; GI Girona; GR Granada;
    GU Guadalajara; H Huelva; HU Huesca; J Jaén; L Lleida; LE León; LO La Rioja; LU Lugo; MA Málaga; ML Melilla;
    MU Murcia; NA Navarra; O Asturias; OR Ourense; P Palencia; PM Illes Balears; PO Pontevedra; S Cantabria;
    SA Salamanca; SG Segovia; SO Soria; SS Gipuzkoa; T Tarragona; TE Teruel; TF Santa Cruz de Tenerife; TO Toledo;
    V Valencia; VA Valladolid; VI Álava; Z Zaragoza; ZA Zamora
  FI: 01 Ahvenanmaa; 02 Etelä-Karjala; 03 Etelä-Pohjanmaa; 04 Etelä-Savo; 05 Kainuu; 06 Kanta-Häme;
    07 Keski-Pohjanmaa; 08 Keski-Suomi; 09 Kymenlaakso; 10 Lappi; 12 Pohjanmaa; 13 Pohjois-Karjala;
    14 Pohjois-Pohjanmaa; 15 Pohjois-Savo; 16 Päijät-Häme; 17 Satakunta
  FR: 01 Ain; 02 Aisne; 03 Allier; 04 Alpes-de-Haute-Provence; 05 Hautes-Alpes; 06 Alpes-Maritimes; 07 Ardèche;
    08 Ardennes; 09 Ariège; 10 Aube; 11 Aude; 12 Aveyron; 14 Calvados; 15 Cantal; 16 Charente; 17 Charente-Maritime;
    18 Cher; 19 Corrèze; 22 Côtes-d'Armor; 23 Creuse; 24 Dordogne; 25 Doubs; 26 Drôme; 27 Eure; 28 Eure-et-Loir;
    29 Finistère; 2A Corse-du-Sud; 2B Haute-Corse; 30 Gard; 32 Gers; 33 Gironde; 34 Hérault; 35 Ille-et-Vilaine;
    36 Indre; 37 Indre-et-Loire; 38 Isère; 39 Jura; 40 Landes; 41 Loir-et-Cher; 42 Loire; 43 Haute-Loire;
    44 Loire-Atlantique; 45 Loiret; 46 Lot; 47 Lot-et-Garonne; 48 Lozère; 49 Maine-et-Loire; 50 Manche; 51 Marne;
    52 Haute-Marne; 53 Mayenne; 54 Meurthe-et-Moselle; 55 Meuse; 56 Morbihan; 57 Moselle; 58 Nièvre; 59 Nord;
    60 Oise; 61 Orne; 62 Pas-de-Calais; 63 Puy-de-Dôme; 64 Pyrénées-Atlantiques; 65 Hautes-Pyrénées;
    66 Pyrénées-Orientales; 67 Bas-Rhin; 68 Haut-Rhin; 70 Haute-Saône; 71 Saône-et-Loire; 72 Sarthe; 73 Savoie;
    74 Haute-Savoie; 76 Seine-Maritime; 77 Seine-et-Marne; 78 Yvelines; 79 Deux-Sèvres; 80 Somme; 81 Tarn;
    82 Tarn-et-Garonne; 83 Var; 84 Vaucluse; 85 Vendée; 86 Vienne; 87 Haute-Vienne; 88 Vosges; 89 Yonne;
    90 Territoire de Belfort; 91 Essonne; 92 Hauts-de-Seine; 93 Seine-Saint-Denis; 94 Val-de-Marne; 95 Val-d'Oise
  GB: BDF Bedfordshire; BRK Berkshire; BST Bristol; BKM Buckinghamshire; CAM Cambridgeshire; CHS Cheshire;
    LDN City of London; CON Cornwall; CMA Cumbria; DBY Derbyshire; DEV Devon; DOR Dorset; DUR Durham;
    ERY East Riding of Yorkshire; ESX East Sussex; ESS Essex; GLS Gloucestershire; HAM Hampshire; HEF Herefordshire;
    HRT Hertfordshire; IOW Isle of Wight; KEN Kent; LAN Lancashire; LEC Leicestershire; LIN Lincolnshire;
    MSY Merseyside; NFK Norfolk; NYK North Yorkshire; NTH Northamptonshire; NBL Northumberland; NTT Nottinghamshire;
    OXF Oxfordshire; RUT Rutland; SHR Shropshire; SOM Somerset; SYK South Yorkshire; STS Staffordshire; SFK Suffolk;
    SRY Surrey; TWR Tyne and Wear; WAR Warwickshire; WSX West Sussex; WYK West Yorkshire; WIL Wiltshire;
    WOR Worcestershire; ABC Armagh City, Banbridge and Craigavon; ABD Aberdeenshire; ABE Aberdeen City;
    AGB Argyll and Bute; AGY Isle of Anglesey; AND Ards and North Down; ANN Antrim and Newtownabbey; ANS Angus;
    BFS Belfast City; BGE Bridgend; BGW Blaenau Gwent; CAY Caerphilly; CCG Causeway Coast and Glens; CGN Ceredigion;
    CLK Clackmannanshire; CMN Carmarthenshire; CWY Conwy; DEN Denbighshire; DGY Dumfries and Galloway;
    DND Dundee City; DRS Derry and Strabane; EAY East Ayrshire; EDU East Dunbartonshire; ELN East Lothian;
    ELS Eilean Siar; ERW East Renfrewshire; FAL Falkirk; FIF Fife; FLN Flintshire; FMO Fermanagh and Omagh;
    GLG Glasgow City; HLD Highland; IVC Inverclyde; LBC Lisburn and Castlereagh; MEA Mid and East Antrim;
    MLN Midlothian; MON Monmouthshire; MRY Moray; MTY Merthyr Tydfil; MUL Mid-Ulster; NAY North Ayrshire;
    NLK North Lanarkshire; NMD Newry, Mourne and Down; NTL Neath Port Talbot; NWP Newport; ORK Orkney Islands;
    PEM Pembrokeshire; PKN Perth and Kinross; POW Powys; RCT Rhondda Cynon Taff; RFW Renfrewshire;
    SAY South Ayrshire; SCB Scottish Borders; SLK South Lanarkshire; STG Stirling; SWA Swansea; TOF Torfaen;
    VGL Vale of Glamorgan; WDU West Dunbartonshire; WLN West Lothian; WRX Wrexham; ZET Shetland Islands
  GR: 69 Ágion Óros; A Anatolikí Makedonía kai Thráki; B Kentrikí Makedonía; C Dytikí Makedonía; D Ípeiros;
    E Thessalía; F Ionía Nísia; G Dytikí Elláda; H Stereá Elláda; I Attikí; J Pelopónnisos; K Vóreio Aigaío;
    L Nótio Aigaío; M Kríti
  HR: 01 Zagrebačka; 02 Krapinsko-zagorska; 03 Sisačko-moslavačka; 04 Karlovačka; 05 Varaždinska;
    06 Koprivničko-križevačka; 07 Bjelovarsko-bilogorska; 08 Primorsko-goranska; 09 Ličko-senjska;
    10 Virovitičko-podravska; 11 Požeško-slavonska; 12 Brodsko-posavska; 13 Zadarska; 14 Osječko-baranjska;
    15 Šibensko-kninska; 16 Vukovarsko-srijemska; 17 Splitsko-dalmatinska; 18 Istarska; 19 Dubrovačko-neretvanska;
    20 Međimurska; 21 Grad Zagreb
  HU: BA Baranya; BE Békés; BK Bács-Kiskun; BU Budapest; BZ Borsod-Abaúj-Zemplén; CS Csongrád-Csanád; FE Fejér;
    GS Győr-Moson-Sopron; HB Hajdú-Bihar; HE Heves; JN Jász-Nagykun-Szolnok; KE Komárom-Esztergom; NO Nógrád;
    PE Pest; SO Somogy; SZ Szabolcs-Szatmár-Bereg; TO Tolna; VA Vas; VE Veszprém; ZA Zala
  IE: CE Clare; CN Cavan; CW Carlow; DL Donegal; KE Kildare; KK Kilkenny; KY Kerry; LD Longford; LH Louth;
    LK Limerick; LM Leitrim; LS Laois; MH Meath; MN Monaghan; MO Mayo; OY Offaly; RN Roscommon; SO Sligo;
    TA Tipperary; WD Waterford; WH Westmeath; WW Wicklow; WX Wexford
  IT: AG Agrigento; AL Alessandria; AN Ancona; AP Ascoli Piceno; AQ L'Aquila; AR Arezzo; AT Asti; AV Avellino;
    BA Bari; BG Bergamo; BI Biella; BL Belluno; BN Benevento; BR Brindisi; BS Brescia; BT Barletta-Andria-Trani;
    BZ Bolzano; CA Cagliari; CB Campobasso; CE Caserta; CH Chieti; CL Caltanissetta; CN Cuneo; CO Como; CR Cremona;
    CS Cosenza; CT Catania; CZ Catanzaro; EN Enna; FC Forlì-Cesena; FE Ferrara; FG Foggia; FI Firenze; FM Fermo;
    FR Frosinone; GE Genova; GO Gorizia; GR Grosseto; IM Imperia; IS Isernia; KR Crotone; LC Lecco; LE Lecce;
    LI Livorno; LO Lodi; LT Latina; LU Lucca; MB Monza e Brianza; MC Macerata; ME Messina; MN Mantova; MO Modena;
    MS Massa-Carrara; MT Matera; NO Novara; NU Nuoro; OR Oristano; PA Palermo; PC Piacenza; PD Padova; PE Pescara;
    PG Perugia; PI Pisa; PN Pordenone; PO Prato; PR Parma; PT Pistoia; PU Pesaro e Urbino; PV Pavia; PZ Potenza;
    RA Ravenna; RC Reggio Calabria; RE Reggio Emilia; RG Ragusa; RI Rieti; RN Rimini; RO Rovigo; SA Salerno;
    SI Siena; SO Sondrio; SP La Spezia; SR Siracusa; SS Sassari; SU Sud Sardegna; SV Savona; TA Taranto; TE Teramo;
    TN Trento; TO Torino; TP Trapani; TR Terni; TS Trieste; TV Treviso; UD Udine; VA Varese;
    VB Verbano-Cusio-Ossola; VC Vercelli; VE Venezia; VI Vicenza; VR Verona; VT Viterbo; VV Vibo Valentia; AO Aosta
  NL: DR Drenthe; FL Flevoland; FR Fryslân; GE Gelderland; GR Groningen; LI Limburg; NB Noord-Brabant;
    OV Overijssel; ZE Zeeland
  NO: 11 Rogaland; 15 Møre og Romsdal; 18 Nordland; 31 Østfold; 32 Akershus; 33 Buskerud; 34 Innlandet; 39 Vestfold;
    40 Telemark; 42 Agder; 56 Finnmark
  PL: DS dolnośląskie; KP kujawsko-pomorskie; LU lubelskie; LB lubuskie; OP opolskie; PK podkarpackie; PD podlaskie;
    PM pomorskie; SL śląskie; SK świętokrzyskie; WN warmińsko-mazurskie; WP wielkopolskie; ZP zachodniopomorskie
  PT: 01 Aveiro; 02 Beja; 03 Braga; 04 Bragança; 05 Castelo Branco; 06 Coimbra; 07 Évora; 08 Faro; 09 Guarda;
    10 Leiria; 12 Portalegre; 14 Santarém; 16 Viana do Castelo; 17 Vila Real; 18 Viseu; 20 Açores; 30 Madeira
  RO: AB Alba; AG Argeș; AR Arad; B București; BC Bacău; BH Bihor; BN Bistrița-Năsăud; BR Brăila; BT Botoșani;
    BV Brașov; BZ Buzău; CJ Cluj; CL Călărași; CS Caraș-Severin; CT Constanța; CV Covasna; DB Dâmbovița; DJ Dolj;
    GJ Gorj; GL Galați; GR Giurgiu; HD Hunedoara; HR Harghita; IF Ilfov; IL Ialomița; IS Iași; MH Mehedinți;
    MM Maramureș; MS Mureș; NT Neamț; OT Olt; PH Prahova; SB Sibiu; SJ Sălaj; SM Satu Mare; SV Suceava; TL Tulcea;
    TM Timiș; TR Teleorman; VL Vâlcea; VN Vrancea; VS Vaslui
  SE: AC Västerbotten; BD Norrbotten; C Uppsala; D Södermanland; E Östergötland; F Jönköping; G Kronoberg; H Kalmar;
    I Gotland; K Blekinge; N Halland; S Värmland; T Örebro; U Västmanland; W Dalarna; X Gävleborg; Y Västernorrland;
    Z Jämtland
  TR: 01 Adana; 02 Adıyaman; 03 Afyonkarahisar; 04 Ağrı; 05 Amasya; 06 Ankara; 07 Antalya; 08 Artvin; 09 Aydın;
    10 Balıkesir; 11 Bilecik; 12 Bingöl; 13 Bitlis; 14 Bolu; 15 Burdur; 16 Bursa; 17 Çanakkale; 18 Çankırı;
    19 Çorum; 20 Denizli; 21 Diyarbakır; 22 Edirne; 23 Elazığ; 24 Erzincan; 25 Erzurum; 26 Eskişehir; 27 Gaziantep;
    28 Giresun; 29 Gümüşhane; 30 Hakkâri; 31 Hatay; 32 Isparta; 33 Mersin; 34 İstanbul; 35 İzmir; 36 Kars;
    37 Kastamonu; 38 Kayseri; 39 Kırklareli; 40 Kırşehir; 41 Kocaeli; 42 Konya; 43 Kütahya; 44 Malatya; 45 Manisa;
    46 Kahramanmaraş; 47 Mardin; 48 Muğla; 49 Muş; 50 Nevşehir; 51 Niğde; 52 Ordu; 53 Rize; 54 Sakarya; 55 Samsun;
    56 Siirt; 57 Sinop; 58 Sivas; 59 Tekirdağ; 60 Tokat; 61 Trabzon; 62 Tunceli; 63 Şanlıurfa; 64 Uşak; 65 Van;
    66 Yozgat; 67 Zonguldak; 68 Aksaray; 69 Bayburt; 70 Karaman; 71 Kırıkkale; 72 Batman; 73 Şırnak; 74 Bartın;
    75 Ardahan; 76 Iğdır; 77 Yalova; 78 Karabük; 79 Kilis; 80 Osmaniye; 81 Düzce
  UA: 05 Vinnytska oblast; 07 Volynska oblast; 09 Luhanska oblast; 12 Dnipropetrovska oblast; 14 Donetska oblast;
    18 Zhytomyrska oblast; 21 Zakarpatska oblast; 23 Zaporizka oblast; 26 Ivano-Frankivska oblast; 30 Kyiv;
    32 Kyivska oblast; 35 Kirovohradska oblast; 40 Sevastopol; 43 Avtonomna Respublika Krym; 46 Lvivska oblast;
    48 Mykolaivska oblast; 51 Odeska oblast; 53 Poltavska oblast; 56 Rivnenska oblast; 59 Sumska oblast;
    61 Ternopilska oblast; 63 Kharkivska oblast; 65 Khersonska oblast; 68 Khmelnytska oblast; 71 Cherkaska oblast;
    74 Chernihivska oblast; 77 Chernivetska oblast
`;
