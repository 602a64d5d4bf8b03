/** States of countries outside Europe that no seeded shopper lives in: a country, then abbreviations and names (ISO 3166-2). */
export const OTHER_STATES = `
  AE: AJ Ajman; FU Fujairah; RK Ras Al Khaimah; SH Sharjah; UQ Umm Al Quwain
  AR: A Salta; B Buenos Aires; C Ciudad Autónoma de Buenos Aires; D San Luis; E Entre Ríos; F La Rioja;
    G Santiago del Estero; H Chaco; J San Juan; K Catamarca; L La Pampa; M Mendoza; N Misiones; P Formosa;
    Q Neuquén; R Río Negro; S Santa Fe; T Tucumán; U Chubut; V Tierra del Fuego; W Corrientes; X Córdoba; Y Jujuy;
    Z Santa Cruz
  BR: AC Acre; AL Alagoas; AM Amazonas; AP Amapá; CE Ceará; DF Distrito Federal; ES Espírito Santo; GO Goiás;
    MA Maranhão; MG Minas Gerais; MS Mato Grosso do Sul; MT Mato Grosso; PA Pará; PB Paraíba; PE Pernambuco;
    PI Piauí; RN Rio Grande do Norte; RO Rondônia; RR Roraima; RS Rio Grande do Sul; SC Santa Catarina; SE Sergipe;
    TO Tocantins
  CL: AI Aisén; AN Antofagasta; AP Arica y Parinacota; AR La Araucanía; AT Atacama; BI Biobío; CO Coquimbo;
    LI Libertador General Bernardo O'Higgins; LL Los Lagos; LR Los Ríos; MA Magallanes; ML Maule; NB Ñuble;
    RM Región Metropolitana de Santiago; TA Tarapacá; VS Valparaíso
  CN: AH Anhui; BJ Beijing; CQ Chongqing; FJ Fujian; GD Guangdong; GS Gansu; GX Guangxi; GZ Guizhou; HA Henan;
    HB Hubei; HE Hebei; HI Hainan; HL Heilongjiang; HN Hunan; JL Jilin; JS Jiangsu; JX Jiangxi; LN Liaoning;
    NM Inner Mongolia; NX Ningxia; QH Qinghai; SC Sichuan; SD Shandong; SH Shanghai; SN Shaanxi; SX Shanxi;
    TJ Tianjin; XJ Xinjiang; XZ Tibet; YN Yunnan; ZJ Zhejiang
  CO: AMA Amazonas; ANT Antioquia; ARA Arauca; ATL Atlántico; BOL Bolívar; BOY Boyacá; CAL Caldas; CAQ Caquetá;
    CAS Casanare; CAU Cauca; CES Cesar; CHO Chocó; COR Córdoba; CUN Cundinamarca; DC Distrito Capital de Bogotá;
    GUA Guainía; GUV Guaviare; HUI Huila; LAG La Guajira; MAG Magdalena; MET Meta; NAR Nariño;
    NSA Norte de Santander; PUT Putumayo; QUI Quindío; RIS Risaralda; SAN Santander;
    SAP San Andrés, Providencia y Santa Catalina; SUC Sucre; TOL Tolima; VAC Valle del Cauca; VAU Vaupés;
    VID Vichada
  ID: AC Aceh; BA Bali; BB Kepulauan Bangka Belitung; BE Bengkulu; BT Banten; GO Gorontalo; JA Jambi; JB Jawa Barat;
    JI Jawa Timur; JK Jakarta Raya; JT Jawa Tengah; KB Kalimantan Barat; KI Kalimantan Timur; KR Kepulauan Riau;
    KS Kalimantan Selatan; KT Kalimantan Tengah; KU Kalimantan Utara; LA Lampung; MA Maluku; MU Maluku Utara;
    NB Nusa Tenggara Barat; NT Nusa Tenggara Timur; PA Papua; PB Papua Barat; PD Papua Barat Daya;
    PE Papua Pengunungan; PS Papua Selatan; PT Papua Tengah; RI Riau; SA Sulawesi Utara; SB Sumatera Barat;
    SG Sulawesi Tenggara; SN Sulawesi Selatan; SR Sulawesi Barat; SS Sumatera Selatan; ST Sulawesi Tengah;
    SU Sumatera Utara; YO Yogyakarta
  IL: M Central; Z Northern; D Southern
  IN: AN Andaman and Nicobar Islands; AP Andhra Pradesh; AR Arunachal Pradesh; AS Assam; BR Bihar; CG Chhattisgarh;
    CH Chandigarh; DH Dadra and Nagar Haveli and Daman and Diu; DL Delhi; GA Goa; GJ Gujarat; HP Himachal Pradesh;
    HR Haryana; JH Jharkhand; JK Jammu and Kashmir; KL Kerala; LA Ladakh; LD Lakshadweep; ML Meghalaya; MN Manipur;
    MP Madhya Pradesh; MZ Mizoram; NL Nagaland; OD Odisha; PB Punjab; PY Puducherry; RJ Rajasthan; SK Sikkim;
    TR Tripura; TS Telangana; UK Uttarakhand; UP Uttar Pradesh; WB West Bengal
  JP: 02 青森県; 03 岩手県; 04 宮城県; 05 秋田県; 06 山形県; 07 福島県; 08 茨城県; 09 栃木県; 10 群馬県; 11 埼玉県; 12 千葉県; 14 神奈川県; 15 新潟県;
    16 富山県; 17 石川県; 18 福井県; 19 山梨県; 20 長野県; 21 岐阜県; 22 静岡県; 23 愛知県; 24 三重県; 25 滋賀県; 28 兵庫県; 29 奈良県; 30 和歌山県; 31 鳥取県;
    32 島根県; 33 岡山県; 34 広島県; 35 山口県; 36 徳島県; 37 香川県; 38 愛媛県; 39 高知県; 40 福岡県; 41 佐賀県; 42 長崎県; 43 熊本県; 44 大分県; 45 宮崎県;
    46 鹿児島県; 47 沖縄県
  KR: 11 Seoul; 26 Busan; 27 Daegu; 28 Incheon; 29 Gwangju; 30 Daejeon; 31 Ulsan; 41 Gyeonggi-do; 42 Gangwon;
    43 Chungcheongbuk-do; 44 Chungcheongnam-do; 45 Jeollabuk-do; 46 Jeollanam-do; 47 Gyeongsangbuk-do;
    48 Gyeongsangnam-do; 49 Jeju; 50 Sejong
  KW: AH Al Ahmadi; FA Al Farwaniyah; JA Al Jahra; MU Mubarak al Kabir
  MX: AGU Aguascalientes; BCN Baja California; BCS Baja California Sur; CAM Campeche; CHH Chihuahua; CHP Chiapas;
    COA Coahuila de Zaragoza; COL Colima; DUR Durango; GRO Guerrero; GUA Guanajuato; HID Hidalgo; MEX México;
    MIC Michoacán de Ocampo; MOR Morelos; NAY Nayarit; OAX Oaxaca; PUE Puebla; QUE Querétaro; ROO Quintana Roo;
    SIN Sinaloa; SLP San Luis Potosí; SON Sonora; TAB Tabasco; TAM Tamaulipas; TLA Tlaxcala;
    VER Veracruz de Ignacio de la Llave; ZAC Zacatecas
  MY: 01 Johor; 02 Kedah; 03 Kelantan; 04 Melaka; 05 Negeri Sembilan; 06 Pahang; 07 Pulau Pinang; 08 Perak;
    09 Perlis; 10 Selangor; 11 Terengganu; 12 Sabah; 13 Sarawak; 14 Kuala Lumpur; 15 Labuan; 16 Putrajaya
  NG: AB Abia; AD Adamawa; AK Akwa Ibom; AN Anambra; BA Bauchi; BE Benue; BO Borno; BY Bayelsa; CR Cross River;
    DE Delta; EB Ebonyi; ED Edo; EK Ekiti; EN Enugu; FC Abuja Federal Capital Territory; GO Gombe; IM Imo;
    JI Jigawa; KD Kaduna; KE Kebbi; KN Kano; KO Kogi; KT Katsina; KW Kwara; LA Lagos; NA Nasarawa; NI Niger;
    OG Ogun; ON Ondo; OS Osun; OY Oyo; PL Plateau; RI Rivers; SO Sokoto; TA Taraba; YO Yobe; ZA Zamfara
  NZ: BOP Bay of Plenty; CIT Chatham Islands; GIS Gisborne; HKB Hawke's Bay; MBH Marlborough;
    MWT Manawatū-Whanganui; NSN Nelson; NTL Northland; OTA Otago; STL Southland; TAS Tasman; TKI Taranaki;
    WKO Waikato; WTC West Coast
  PE: AMA Amazonas; ANC Ancash; APU Apurímac; ARE Arequipa; AYA Ayacucho; CAJ Cajamarca; CAL El Callao; CUS Cusco;
    HUC Huánuco; HUV Huancavelica; ICA Ica; JUN Junín; LAL La Libertad; LAM Lambayeque; LIM Lima;
    LMA Municipalidad Metropolitana de Lima; LOR Loreto; MDD Madre de Dios; MOQ Moquegua; PAS Pasco; PIU Piura;
    PUN Puno; SAM San Martín; TAC Tacna; TUM Tumbes; UCA Ucayali
  PH: ABR Abra; AGN Agusan del Norte; AGS Agusan del Sur; AKL Aklan; ALB Albay; ANT Antique; APA Apayao; AUR Aurora;
    BAN Bataan; BAS Basilan; BEN Benguet; BIL Biliran; BOH Bohol; BTG Batangas; BTN Batanes; BUK Bukidnon;
    BUL Bulacan; CAG Cagayan; CAM Camiguin; CAN Camarines Norte; CAP Capiz; CAS Camarines Sur; CAT Catanduanes;
    CAV Cavite; CEB Cebu; COM Davao de Oro; DAO Davao Oriental; DAS Davao del Sur; DAV Davao del Norte;
    DIN Dinagat Islands; DVO Davao Occidental; EAS Eastern Samar; GUI Guimaras; IFU Ifugao; ILI Iloilo;
    ILN Ilocos Norte; ILS Ilocos Sur; ISA Isabela; KAL Kalinga; LAG Laguna; LAN Lanao del Norte; LAS Lanao del Sur;
    LEY Leyte; LUN La Union; MAD Marinduque; MAS Masbate; MDC Mindoro Occidental; MDR Mindoro Oriental;
    MGN Maguindanao del Norte; MGS Maguindanao del Sur; MOU Mountain Province; MSC Misamis Occidental;
    MSR Misamis Oriental; NCO Cotabato; NEC Negros Occidental; NER Negros Oriental; NSA Northern Samar;
    NUE Nueva Ecija; NUV Nueva Vizcaya; PAM Pampanga; PAN Pangasinan; PLW Palawan; QUE Quezon; QUI Quirino;
    RIZ Rizal; ROM Romblon; SAR Sarangani; SCO South Cotabato; SIG Siquijor; SLE Southern Leyte; SLU Sulu;
    SOR Sorsogon; SUK Sultan Kudarat; SUN Surigao del Norte; SUR Surigao del Sur; TAR Tarlac; TAW Tawi-Tawi;
    WSA Samar; ZAN Zamboanga del Norte; ZAS Zamboanga del Sur; ZMB Zambales; ZSI Zamboanga Sibugay; 00 Metro Manila
  TH: 10 Bangkok; 11 Samut Prakan; 12 Nonthaburi; 13 Pathum Thani; 14 Phra Nakhon Si Ayutthaya; 15 Ang Thong;
    16 Lop Buri; 17 Sing Buri; 18 Chai Nat; 19 Saraburi; 20 Chon Buri; 21 Rayong; 22 Chanthaburi; 23 Trat;
    24 Chachoengsao; 25 Prachin Buri; 26 Nakhon Nayok; 27 Sa Kaeo; 30 Nakhon Ratchasima; 31 Buri Ram; 32 Surin;
    33 Si Sa Ket; 34 Ubon Ratchathani; 35 Yasothon; 36 Chaiyaphum; 37 Amnat Charoen; 38 Bueng Kan;
    39 Nong Bua Lam Phu; 40 Khon Kaen; 41 Udon Thani; 42 Loei; 43 Nong Khai; 44 Maha Sarakham; 45 Roi Et;
    46 Kalasin; 47 Sakon Nakhon; 48 Nakhon Phanom; 49 Mukdahan; 50 Chiang Mai; 51 Lamphun; 52 Lampang; 53 Uttaradit;
    54 Phrae; 55 Nan; 56 Phayao; 57 Chiang Rai; 58 Mae Hong Son; 60 Nakhon Sawan; 61 Uthai Thani; 62 Kamphaeng Phet;
    63 Tak; 64 Sukhothai; 65 Phitsanulok; 66 Phichit; 67 Phetchabun; 70 Ratchaburi; 71 Kanchanaburi; 72 Suphan Buri;
    73 Nakhon Pathom; 74 Samut Sakhon; 75 Samut Songkhram; 76 Phetchaburi; 77 Prachuap Khiri Khan;
    80 Nakhon Si Thammarat; 81 Krabi; 82 Phangnga; 83 Phuket; 84 Surat Thani; 85 Ranong; 86 Chumphon; 90 Songkhla;
    91 Satun; 92 Trang; 93 Phatthalung; 94 Pattani; 95 Yala; 96 Narathiwat
  US: AA Armed Forces Americas; AE Armed Forces Europe; AP Armed Forces Pacific; AS American Samoa; GU Guam;
    MP Northern Mariana Islands; PR Puerto Rico; VI Virgin Islands
  ZA: EC Eastern Cape; FS Free State; GP Gauteng; KZN KwaZulu-Natal; LP Limpopo; MP Mpumalanga; NC Northern Cape;
    NW North West; WC Western Cape
`;
