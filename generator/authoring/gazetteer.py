"""Towns, regions and institutions by the country they tell of, where an article names no country.

In: nothing; tables only. Out: `PLACES`, names with their country; `SHARED`, those of them that other
countries have, too (`Kingston`, `Victoria`), which count only beside other words of that country;
`BODIES`, parliaments, courts, ministries and offices that are of one country and need not name it.

The countries are those whose money shares its word or its sign with others' (shillings, `Rs`, `$`),
with the places where reporters write of several countries (`GENEVA —`). A town makes no country one
that an article names: it serves to tell whose money an article means.
"""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# Towns and regions; behind `?` those that stand in other countries, too.
_PLACES = """
KE Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|Garissa|Lodwar|Malindi|Nyeri|Kakamega|Thika|Kitui|Machakos|Makueni|Kiambu|Kajiado|Narok|Turkana|Wajir|Mandera|Marsabit|Isiolo|Meru|Embu|Kericho|Bomet|Kisii|Homa Bay|Migori|Busia|Bungoma|Kilifi|Kwale|Lamu|Taita Taveta|Laikipia|Samburu|Naivasha|Kitale|Dadaab|Kakuma|Murang'a|Kirinyaga|Nyandarua|Nandi|Uasin Gishu|Trans Nzoia|West Pokot|Baringo|Elgeyo Marakwet|Vihiga|Siaya|Nyamira|Tana River|Tharaka Nithi|Nanyuki|Ahero|Diani|Watamu|Moyale|Kibera|Mathare|Ruiru|Limuru|Nyanza
UG Kampala|Entebbe|Gulu|Mbarara|Jinja|Arua|Mbale|Moroto|Fort Portal|Lira|Soroti|Masaka|Hoima|Kabale|Kasese|Tororo|Karamoja|Wakiso|Mukono|Namakwekwe|Buganda|Acholi|Busoga|Elgon|?Nkoma|Kitgum|Pader|Adjumani|Nebbi|Bundibugyo|Rukungiri|Bushenyi|Ntungamo|Kisoro|Bududa|Kapchorwa|Sironko|Iganga|Kamuli|Luweero|Mityana|Mubende|Masindi|Kiryandongo|Kyegegwa|Bidi Bidi|Nakivale|Kotido|Kaabong|Katakwi|Kumi|Pallisa
TZ Dar es Salaam|Dodoma|Arusha|Mwanza|Zanzibar|Mbeya|Morogoro|Tanga|Moshi|Tabora|Kigoma|Iringa|Mtwara|Songea|Kilimanjaro|Pemba|Shinyanga|Singida|Lindi|Bukoba|Kahama|Sumbawanga|Njombe|Musoma|Geita|Simiyu|Katavi|Ruvuma|Bagamoyo|Kibaha|Mafia Island|Unguja|Stone Town|Chalinze|Kilwa|Masasi|Ngorongoro|Serengeti
SO Mogadishu|Baidoa|Kismayo|Garowe|Bosaso|Beledweyne|Puntland|Galkayo|Jubaland
IN New Delhi|Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Bangalore|Lucknow|Patna|Jaipur|Ranchi|Ahmedabad|Pune|Surat|Nagpur|Indore|Bhopal|Bhubaneswar|Guwahati|Chandigarh|Kochi|Thiruvananthapuram|Coimbatore|Visakhapatnam|Vijayawada|Dehradun|Shimla|Srinagar|Raipur|Kanpur|Varanasi|Agra|Amritsar|Ludhiana|Ballari|Mysuru|Mangaluru|Goa|Gujarat|Maharashtra|Karnataka|Kerala|Tamil Nadu|Telangana|Andhra Pradesh|Odisha|Bihar|Jharkhand|Uttar Pradesh|Uttarakhand|Madhya Pradesh|Chhattisgarh|Rajasthan|Haryana|Himachal Pradesh|West Bengal|Assam|Manipur|Meghalaya|Nagaland|Mizoram|Tripura|Sikkim|Arunachal Pradesh|Jammu and Kashmir|Ladakh|Puducherry|?Hyderabad|?Punjab|?Kashmir|Vidarbha|Marathwada|Bundelkhand|Solapur|Nashik|Kolhapur|Navi Mumbai|Vadodara|Rajkot|Jodhpur|Udaipur|Bikaner|Gwalior|Jabalpur|Ujjain|Madurai|Tiruchirappalli|Tirunelveli|Hubballi|Belagavi|Kalaburagi|Raichur|Ballia|Gorakhpur|Prayagraj|Allahabad|Meerut|Noida|Ghaziabad|Gurugram|Faridabad|Rohtak|Hisar|Jammu|Leh|Haridwar|Muzaffarpur|Dhanbad|Jamshedpur|Siliguri|Darjeeling|Howrah|Sundarbans|Cuttack|Sambalpur|Dibrugarh|Silchar|Imphal|Aizawl|Shillong|Kohima|Agartala|Itanagar|Gangtok|Munnar|Idukki|Wayanad|Kozhikode|Thrissur|Kollam|Alappuzha|Kottayam|Palakkad|Malappuram|Kannur|Kasaragod|Warangal|Nizamabad|Karimnagar|Guntur|Tirupati|Nellore|Kurnool|Anantapur|Port Blair|Daman|Dispur|Dhemaji|Majuli|Jorhat|Tezpur|Nagaon|Barpeta|Kokrajhar|Dhubri|Goalpara|Lakhimpur|Sivasagar|Tinsukia|Golaghat|Cachar|Bongaigaon|Bodoland|Darbhanga|Bhagalpur|Purnia|Supaul|Saharsa|Champaran|Katihar|Araria|Kishanganj|Samastipur|Begusarai|Ganjam|Koraput|Kalahandi|Balasore|Kendrapara|Jagatsinghpur|Rourkela|Calcutta|Bombay|Madras|Malda|Murshidabad|Bankura|Purulia|Hooghly|Cooch Behar|Asansol|Durgapur|Gosaba|Sagar Island|Kutch|Bhuj|Saurashtra|Jamnagar|Bhavnagar|Latur|Osmanabad|Satara|Sangli|Ratnagiri|Amravati|Akola|Yavatmal|Chandrapur|Thane|Bareilly|Moradabad|Aligarh|Jhansi|Ayodhya|Bahraich|Mathura|Azamgarh|Chitrakoot|Joshimath|Chamoli|Pithoragarh|Nainital|Rudraprayag|Kullu|Kangra|Chamba|Lahaul|Spiti|Rajouri|Anantnag|Baramulla|Kupwara|Kargil|Alwar|Ajmer|Barmer|Jaisalmer|Churu|Bastar|Dantewada|Sukma|Bilaspur|Hazaribagh|Palamu|Chhindwara|Satna|Vizianagaram|Srikakulam|Kakinada|Khammam|Mahbubnagar|Vijayapura|Kodagu|Shivamogga|Udupi|Erode|Thanjavur|Nagapattinam|Cuddalore|Ramanathapuram|Thoothukudi|Kanyakumari|Vellore|Panaji|Churachandpur|Dimapur|Lunglei|Tawang
PK Islamabad|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Multan|Faisalabad|Sukkur|Sialkot|Gujranwala|Gwadar|Muzaffarabad|Gilgit|Bahawalpur|Larkana|Sindh|Balochistan|Khyber Pakhtunkhwa|Gilgit-Baltistan|Swat|Waziristan|Dadu|Jamshoro|Badin|Thar|Tharparkar|?Hyderabad|?Punjab|?Kashmir|Thatta|Khairpur|Nawabshah|Mirpur Khas|Sanghar|Jacobabad|Shikarpur|Rahim Yar Khan|Dera Ghazi Khan|Dera Ismail Khan|Bannu|Kohat|Mardan|Swabi|Abbottabad|Mansehra|Chitral|Hunza|Skardu|Turbat|Khuzdar|Zhob|Chaman|Sargodha|Sahiwal|Jhelum|Okara|Kasur|Sheikhupura|Lyari|Korangi|Orangi
LK Colombo|Kandy|Jaffna|Galle|Trincomalee|Batticaloa|Anuradhapura|Negombo|Matara|Hambantota|Kurunegala|Ratnapura|Badulla|Nuwara Eliya|Mullaitivu|Kilinochchi|Vavuniya|Mahaweli|Ampara|Hatton|Matale|Polonnaruwa|Kegalle|Kalutara|Gampaha|Monaragala|Puttalam|Mannar|Dambulla|Sri Jayawardenepura Kotte|Moratuwa|Dehiwala|Weligama|Bandarawela|Talawakele|Beruwala|Chilaw|Embilipitiya
NP Kathmandu|Pokhara|Biratnagar|Lalitpur|Birgunj|Butwal|Janakpur|Surkhet|Birendranagar|Dailekh|Nepalgunj|Dhangadhi|Jumla|Karnali|Bagmati|Lumbini|Gandaki|Koshi Province|Madhesh|Sudurpashchim|Bhaktapur|Chitwan|Sindhupalchok|Gorkha|Dhulikhel|Dharan|Hetauda|Bharatpur|Tansen|Baglung|Solukhumbu|Dolakha|Rasuwa|Nuwakot|Dhading|Lamjung|Tanahun|Syangja|Kaski|Palpa|Rolpa|Rukum|Bajura|Humla|Mugu|Kailali|Kanchanpur|Jhapa|Morang|Sunsari|Saptari|Siraha|Rautahat|Makwanpur|Kavre|Namche
BD Dhaka|Chattogram|Chittagong|Khulna|Rajshahi|Sylhet|Barishal|Rangpur|Cox's Bazar|Satkhira|Mymensingh|Bhola|Kurigram|Bandarban|Cumilla|Comilla|Noakhali|Feni|Jashore|Jessore|Kushtia|Bogura|Bogra|Dinajpur|Pabna|Sirajganj|Tangail|Gazipur|Narayanganj|Savar|Faridpur|Madaripur|Patuakhali|Barguna|Bagerhat|Sunamganj|Habiganj|Netrokona|Jamalpur|Gaibandha|Lalmonirhat|Rangamati|Khagrachhari|Teknaf|Ukhia|Bhasan Char
MU Port Louis|Rodrigues|Curepipe|Quatre Bornes|Rose Hill
SC Mahé|Praslin|?Victoria
ZM Lusaka|Ndola|Kitwe|Livingstone|Copperbelt|Chipata|Kabwe|Solwezi|Mongu|Chingola|Kasama|Choma|Mansa|Kafue|Mazabuka|Monze|Siavonga|Chirundu|Mufulira|Luanshya|Mpika|Nakonde|Petauke|Katete|Mwinilunga|Sesheke|Luapula|Muchinga|Lundazi
MW Lilongwe|Blantyre|Mzuzu|Zomba|Mangochi|Karonga|Salima|Nsanje|Chikwawa|Kasungu|Dedza|Ntcheu|Balaka|Machinga|Phalombe|Mulanje|Thyolo|Nkhotakota|Nkhata Bay|Rumphi|Chitipa|Ntchisi|Mchinji|Chiradzulu|Likoma
PG Port Moresby|Mount Hagen|Lae|Goroka|Madang|Wewak|Rabaul|Kokopo|Bougainville|Kavieng|Enga|Morobe|Popondetta|Alotau|Wabag|Mendi|Daru|Manus|Milne Bay|Kimbe|Nadzab|Hela|Vanimo|Sepik|East Sepik|Oro Province|Gulf Province|Kerema|Kundiawa|Simbu|Jiwaka|Western Highlands|Southern Highlands|Eastern Highlands|New Britain|New Ireland|Arawa|Porgera|Ok Tedi
MM Naypyidaw|Yangon|Mandalay|Sittwe|Rakhine|Myitkyina|Kachin|Sagaing|Mawlamyine|Taunggyi|Kayah|Karen State|Chin State|Shan State
SE Stockholm|Gothenburg|Malmö|Uppsala|Umeå|Luleå|Gotland|Kiruna
NO Oslo|Trondheim|Bergen|Stavanger|Tromsø|Bodø|Kristiansand|Svalbard|Finnmark|Hammerfest
DK Copenhagen|Aarhus|Odense|Aalborg|Esbjerg|Nuuk|Tórshavn|Jutland
IS Reykjavik|Reykjavík|Akureyri|Grindavík|Grindavik
CZ Prague|Brno|Ostrava|Plzeň|Pilsen|Olomouc
RW Kigali|Rusizi|Musanze|Huye|Rubavu|Kamembe|Nyagatare|Muhanga|Rwamagana
BI Bujumbura|Gitega|Ngozi|Muyinga
CD Kinshasa|Goma|Bukavu|Lubumbashi|Kisangani|Mbuji-Mayi|Kananga|Bunia|Beni|Kivu|Ituri|Katanga|Matadi|Kasai|Mbandaka
DJ Tadjourah|Ali Sabieh|Obock|Doraleh
GN Conakry|Kankan|Nzérékoré|Labé|Kindia|Boké|Simandou
KM Anjouan|Grande Comore|Mutsamudu|?Moroni
MG Antananarivo|Toamasina|Mahajanga|Fianarantsoa|Toliara
CH Bern|Berne|Zurich|Zürich|Basel|Lausanne|Lugano|Geneva
SN Dakar|Thiès|Saint-Louis|Ziguinchor|Casamance|Kaolack|Tambacounda|Touba
ML Bamako|Mopti|Gao|Timbuktu|Kidal|Ségou|Segou|Sikasso|Kayes|Ménaka
BF Ouagadougou|Bobo-Dioulasso|Djibo|Kaya|Dori
NE Niamey|Zinder|Maradi|Tahoua|Agadez|Diffa|Dosso|Tillabéri|Tillaberi|Birni N'Konni
CI Abidjan|Yamoussoukro|Bouaké|Korhogo|San-Pédro
BJ Cotonou|Porto-Novo|Parakou|Abomey
TG Lomé|Lome|Sokodé|Dapaong
GW Bissau|Bafatá|Gabú
CM Yaoundé|Yaounde|Douala|Bamenda|Garoua|Maroua|Buea
TD N'Djamena|NDjamena|Abéché|Moundou|Sarh
CF Bangui|Bambari|Bria
CG Brazzaville|Pointe-Noire|Ouesso
GA Libreville|Port-Gentil|Franceville
GQ Malabo|Bata
NG Abuja|Lagos|Kano|Kaduna|Port Harcourt|Ibadan|Maiduguri|Sokoto|Jos|Enugu|Minna|Borno|Zamfara|Katsina|Benue|Bayelsa|Niger Delta|Benin City|Calabar|Makurdi|Yola|Adamawa|Anambra|Abeokuta|Akure|Asaba|Awka|Bauchi|Damaturu|Dutse|Gombe|Gusau|Ilorin|Jalingo|Kebbi|Birnin Kebbi|Lafia|Lokoja|Ogun|Ondo|Osogbo|Owerri|Umuahia|Uyo|Warri|Yenagoa|Yobe|Taraba|Nasarawa|Kwara|Kogi|Ebonyi|Ekiti|Akwa Ibom|Cross River|Onitsha|Apapa|Ikeja|Lekki|Surulere
GH Accra|Kumasi|Tamale|Takoradi|Cape Coast|Bolgatanga|Ashanti|Tema|Sunyani|Volta Region|Koforidua|Techiman|Obuasi|Nkawkaw|Akosombo|Winneba|Elmina|Navrongo|Bawku
GM Banjul|Serekunda|Brikama|Basse|Bakau|Farafenni|Kanifing
SL Freetown|Kenema|Makeni|Koidu|Kono|Bonthe|Port Loko|Guma
LR Monrovia|Gbarnga|Buchanan|Nimba|Lofa
ZA Pretoria|Johannesburg|Cape Town|Durban|Bloemfontein|Gqeberha|Port Elizabeth|East London|Polokwane|Mbombela|Soweto|Limpopo|Gauteng|KwaZulu-Natal|Mpumalanga|Eastern Cape|Western Cape|Northern Cape|Free State|Makhanda|Stellenbosch|Pietermaritzburg|Tshwane|Ekurhuleni|eThekwini|Kimberley|Rustenburg|Musina|Mangaung|Nelson Mandela Bay|Mthatha|Welkom|Upington|Klerksdorp|Mahikeng|Thohoyandou|Tzaneen|Richards Bay|Knysna|Paarl|Khayelitsha|Mitchells Plain|Alexandra Township|Sandton|Mamelodi|Emalahleni
LS Maseru|Leribe|Mafeteng|Mokhotlong|Katse|Polihali
SZ Mbabane|Manzini|Lobamba
NA Windhoek|Walvis Bay|Swakopmund|Oshakati|Rundu|Keetmanshoop|Lüderitz|Ondangwa
BW Gaborone|Francistown|Maun|Kasane|Serowe|Palapye|Lobatse|Selebi-Phikwe|Molepolole|Kanye|Mahalapye|Ghanzi|Okavango|Chobe|Jwaneng|Orapa|Tsabong|Kgalagadi
ZW Harare|Bulawayo|Mutare|Gweru|Masvingo
MZ Maputo|Beira|Nampula|Pemba|Cabo Delgado|Quelimane|Tete|Zambezia
AO Luanda|Lobito|Benguela|Huambo|Cabinda|Lubango
ET Addis Ababa|Mekelle|Bahir Dar|Hawassa|Dire Dawa|Jijiga|Semera|Tigray|Amhara|Oromia|Afar
ER Asmara|Massawa|Keren
SD Khartoum|Port Sudan|Omdurman|Darfur|El Fasher|Kassala|Gedaref
SS Juba|Malakal|Wau|Bentiu|Yambio|Jonglei
EG Cairo|Giza|Aswan|Luxor|Sharm el-Sheikh|Suez|Port Said|Assiut|Minya|?Alexandria
LB Beirut|Sidon|Zahle|Bekaa|Baalbek|?Tripoli|?Tyre
SY Damascus|Aleppo|Homs|Idlib|Latakia|Deir ez-Zor|Raqqa
JO Amman|Zarqa|Irbid|Aqaba|Mafraq|Zaatari|Karak
IQ Baghdad|Basra|Mosul|Erbil|Kirkuk|Najaf|Karbala|Sulaymaniyah|Anbar|Diwaniya|Kurdistan Region|Nineveh|Duhok
KW Kuwait City
BH Manama|Muharraq
DZ Algiers|Oran|Annaba|Tamanrasset|Tindouf
TN Tunis|Sfax|Sousse|Gafsa|Kasserine|Bizerte
LY Benghazi|Misrata|Derna|Sebha|Tobruk|?Tripoli
MA Rabat|Casablanca|Marrakesh|Marrakech|Tangier|Agadir|Fez|Al Haouz
SA Riyadh|Jeddah|Dammam|Mecca|Medina
QA Doha
AE Abu Dhabi|Dubai|Sharjah|Fujairah
OM Muscat|Salalah|Sohar|Duqm
YE Sana'a|Sanaa|Aden|Taiz|Hodeidah|Marib|Mukalla
IR Tehran|Isfahan|Shiraz|Tabriz|Mashhad|Bandar Abbas
TR Ankara|Istanbul|Izmir|Gaziantep|Hatay|Adana|Diyarbakır
RS Belgrade|Novi Sad|Niš|Novi Pazar|Kragujevac
MK Skopje|Bitola|Ohrid|Tetovo
BA Sarajevo|Banja Luka|Mostar|Tuzla
RO Bucharest|Cluj-Napoca|Timișoara|Iași|Constanța|Constanta
MD Chișinău|Chisinau|Bălți|Tiraspol|Transnistria|Gagauzia
RU Moscow|Vladivostok|Kazan|Novosibirsk|Yekaterinburg
BY Minsk|Brest|Gomel|Grodno
AZ Baku|Ganja|Nakhchivan
TM Ashgabat|Turkmenbashi
KG Bishkek|Osh|Jalal-Abad|Issyk-Kul|Batken|Naryn|Kumtor|Jogorku Kenesh
UZ Tashkent|Samarkand|Bukhara|Fergana|Namangan|Karakalpakstan|Nukus|Andijan
KZ Astana|Almaty|Aktobe|Shymkent|Atyrau
TJ Dushanbe|Khujand|Khorog
MV Malé|Addu
CN Beijing|Shanghai|Guangzhou|Shenzhen|Chongqing|Wuhan|Chengdu
JP Tokyo|Osaka|Kyoto|Hiroshima|Fukushima|Okinawa|Sapporo
KR Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Sejong|Jeju
KP Pyongyang
PH Manila|Quezon City|Cebu|Davao|Mindanao|Luzon|Visayas|Leyte|Tacloban|Zamboanga|Iloilo|Baguio|Bulacan|Palawan|Negros Occidental|Marawi|?Samar|Eastern Samar|Northern Samar|Guiuan|Borongan|Catbalogan|Ormoc|Calbayog|Bicol|Albay|Legazpi|Sorsogon|Camarines Sur|Camarines Norte|Catanduanes|Masbate|Naga City|Cavite|Batangas|Quezon Province|Pampanga|Tarlac|Pangasinan|Nueva Ecija|Nueva Vizcaya|Zambales|Bataan|Ilocos|Ilocos Norte|Ilocos Sur|Cagayan|Cagayan de Oro|Isabela Province|Ifugao|Benguet|Makati|Pasig|Taguig|Marikina|Caloocan|Muntinlupa|Malabon|Navotas|Las Piñas|Bacolod|Dumaguete|Negros Oriental|Bohol|Tagbilaran|Siquijor|Capiz|Roxas City|Aklan|Guimaras|Surigao|Agusan|Butuan|Bukidnon|Misamis|Lanao del Sur|Lanao del Norte|Iligan|Maguindanao|Cotabato|Bangsamoro|Basilan|Sulu|Tawi-Tawi|General Santos|Sarangani|Mindoro|Romblon|Marinduque|Puerto Princesa|Boracay|Subic|Tagaytay|Batanes|Catarman|Maasin|Southern Leyte
MX Mexico City|Guadalajara|Monterrey|Tijuana|Ciudad Juárez|Ciudad Juarez|Oaxaca|Chiapas|Sinaloa|Sonora|Chihuahua|Jalisco|Tamaulipas|Nuevo León|Veracruz|Michoacán|Guerrero|Acapulco|Culiacán|Puebla|Querétaro|Yucatán|Tabasco|Tapachula
CO Bogotá|Bogota|Medellín|Medellin|Cali|Barranquilla|Cúcuta|Cartagena|Antioquia|Chocó|Nariño|Cauca|Arauca|Catatumbo
AR Buenos Aires|Rosario|Mendoza|Tucumán|Salta|Bariloche|Neuquén|Patagonia|?Córdoba
CL Valparaíso|Antofagasta|Atacama|Temuco|Iquique|Puerto Montt|Petorca|?Santiago|?Concepción
UY Montevideo|Punta del Este|Salto|Paysandú
CU Havana|Santiago de Cuba|Camagüey|Holguín|Guantánamo
DO Santo Domingo|Punta Cana|Puerto Plata|Dajabón
BO La Paz|El Alto|Cochabamba|Oruro|Potosí|Uyuni|Tarija|?Santa Cruz|?Sucre
VE Caracas|Maracaibo|Táchira|Zulia|Maracay
CR Limón|Puntarenas|Alajuela|Guanacaste
SV San Salvador|Soyapango|Sonsonate
AU Canberra|Sydney|Melbourne|Brisbane|Adelaide|Hobart|Darwin|Cairns|Townsville|Alice Springs|New South Wales|Queensland|Tasmania|South Australia|Western Australia|Northern Territory|Gold Coast|Fremantle|Ballarat|Bendigo|Geelong|?Perth|?Victoria|?Newcastle|?Launceston|Wollongong|Wagga Wagga|Dubbo|Lismore|Coffs Harbour|Port Macquarie|Broken Hill|Shepparton|Mildura|Wodonga|Warrnambool|Gippsland|Toowoomba|Rockhampton|Bundaberg|Sunshine Coast|Mount Isa|Kalgoorlie|Bunbury|Kimberley region|Pilbara|Port Hedland|Karratha|Whyalla|Port Augusta|Mount Gambier|Arnhem Land|Devonport|Parramatta|Murray-Darling|Hunter Valley|Illawarra|Torres Strait
NZ Wellington|Auckland|Christchurch|Dunedin|Rotorua|Tauranga|Queenstown|Napier|Hawke's Bay|Waikato|Otago|Whangārei|Southland|Gisborne|?Hamilton|?Nelson|?Northland|Porirua|Lower Hutt|Upper Hutt|Hutt Valley|Hutt|Kāpiti|Kapiti|Wairarapa|Masterton|Palmerston North|Whanganui|Manawatū|Manawatu|Taranaki|New Plymouth|Bay of Plenty|Whakatāne|Whakatane|Taupō|Taupo|Tairāwhiti|Marlborough|Blenheim|Greymouth|Hokitika|Westport|Canterbury Plains|Timaru|Ashburton|Oamaru|Waitaki|Invercargill|Stewart Island|Rakiura|Chatham Islands|Whangarei|Kaitaia|Kaikohe|Waitangi|Coromandel|Manukau|Waitematā|Waitākere|Kaikōura|Kaikoura|Wānaka|Wanaka|Cook Strait|Ōtaki
CA Ottawa|Toronto|Montreal|Montréal|Vancouver|Calgary|Edmonton|Winnipeg|Regina|Saskatoon|Halifax|Quebec City|Thunder Bay|Whitehorse|Yellowknife|Iqaluit|Ontario|Quebec|Québec|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|British Columbia|Newfoundland|Labrador|Prince Edward Island|Nunavut|Yukon|Gatineau|Sudbury|Moncton|Fredericton|Charlottetown|?Hamilton|?Victoria|?Kingston|?Windsor|?Surrey|Swift Current|Moose Jaw|Prince Albert|Lethbridge|Red Deer|Medicine Hat|Fort McMurray|Grande Prairie|Kelowna|Kamloops|Nanaimo|Prince George|Burnaby|Kenora|Sault Ste. Marie|Timmins|North Bay|Mississauga|Brampton|Oshawa|Guelph|Kitchener|Niagara Falls|St. Catharines|?Laval|Longueuil|?Sherbrooke|Trois-Rivières|Saguenay|Rimouski|Gaspé|Abitibi|Nunavik|Kuujjuaq|Cape Breton|Lunenburg|Miramichi|Corner Brook|Happy Valley-Goose Bay|Rankin Inlet|Inuvik|Lac-Mégantic|Rouyn-Noranda|Okanagan|Haida Gwaii|Gananoque|Muskoka
SG Changi|Jurong|Tampines|Woodlands|Sentosa|Toa Payoh|Ang Mo Kio|Bedok|Bukit Timah|Pasir Ris|Punggol|Sengkang|Yishun|Choa Chu Kang|Marina Bay|Raffles Place|Geylang
HK Kowloon|New Territories|Victoria Harbour|Lantau|Sha Tin|Tuen Mun
TW Taipei|Kaohsiung|Taichung|Tainan|Hualien|Hsinchu
FJ Suva|Lautoka|Nadi|Labasa|Nasinu|Nausori|Sigatoka|Savusavu|Rakiraki|Levuka|Viti Levu|Vanua Levu|Taveuni|Kadavu|Viria|Rewa|Naitasiri|Tailevu|Lau Group|Yasawa
SB Honiara|Auki|Gizo|Noro|Malaita|Guadalcanal|Choiseul|Makira|Temotu|Isabel Province|Kongulai|Tina River|Mataniko|Munda
VU Port Vila|Luganville|Espiritu Santo|Tanna|Malekula|Ambrym|Pentecost|Efate|Tafea
WS Apia|Savai'i|Upolu
TO Nuku'alofa|Nukuʻalofa|Tongatapu|Vava'u|Ha'apai
TV Funafuti
KI Tarawa|Kiritimati|Betio
BB Bridgetown|Speightstown|Oistins|Holetown|St. Michael|Christ Church
JM Montego Bay|Spanish Town|Mandeville|Ocho Rios|Portmore|St. Ann's Bay|St. Elizabeth|Clarendon|Negril|St. Catherine|?Kingston|?Portland|?Manchester|?Trelawny|Savanna-la-Mar|Lucea|May Pen|Morant Bay|Port Antonio|New Kingston|Half Way Tree
TT Port of Spain|Port-of-Spain|Chaguanas|Tobago|Point Fortin|Arima|?San Fernando|Couva|Mayaro|Sangre Grande|Toco|Diego Martin|Piarco
GY Linden|New Amsterdam|Demerara|Berbice|Essequibo|Lethem|Rupununi|Morawhanna|?Georgetown
BS Nassau|Grand Bahama|Freeport|Abaco|Eleuthera|Exuma|Andros
BZ Belmopan|Belize City|Dangriga|Orange Walk|Corozal|San Ignacio|Punta Gorda
SR Paramaribo|Nickerie|Brokopondo
KY Grand Cayman|Cayman Brac|?George Town
BM ?Hamilton
GD St. George's|St George's|Carriacou|Petite Martinique
LC Castries|Vieux Fort|Soufrière
VC Kingstown|Bequia|Union Island
KN Basseterre|Charlestown
DM Roseau
BN Bandar Seri Begawan|Belait|Tutong
TH Bangkok|Chiang Mai|Phuket|Pattani|Khon Kaen
MY Kuala Lumpur|Putrajaya|Penang|Johor|Sabah|Sarawak|Selangor|Kota Kinabalu|Kuching|Ipoh|Kelantan|Terengganu|?George Town|Kedah|Perlis|Perak|Pahang|Negeri Sembilan|Melaka|Malacca|Kuantan|Alor Setar|Johor Bahru|Shah Alam|Petaling Jaya|Sibu|Bintulu|Sandakan|Tawau|Lahad Datu|Langkawi|Seremban|Kota Bharu|Kuala Terengganu|Klang|Taiping|Labuan|Cyberjaya
ID Jakarta|Surabaya|Bandung|Medan|Makassar|Sumatra|Kalimantan|Sulawesi|Bali|Papua Barat|Nusantara|West Java|Central Java|East Java|Yogyakarta|Semarang|Palembang|Pekanbaru|Batam|Lombok|Maluku|Ambon|Aceh|Banda Aceh|Padang|Riau|Jambi|Lampung|Bengkulu|Banten|Tangerang|Bekasi|Depok|Bogor|Balikpapan|Samarinda|Pontianak|Banjarmasin|Manado|Kendari|Palu|Kupang|West Papua|Jayapura|Papua Province|Denpasar|Malang|Surakarta|Cirebon
GT Guatemala City|Quetzaltenango|Huehuetenango|Petén|Alta Verapaz
HN Tegucigalpa|San Pedro Sula|Choluteca|La Ceiba|Comayagua
NI Managua|Matagalpa|Bluefields|Estelí
PY Asunción|Asuncion|Ciudad del Este|Encarnación|Chaco Boreal
PE Lima|Cusco|Arequipa|Puno|Cajamarca|Iquitos|Callao|Piura|Ucayali
HT Port-au-Prince|Cap-Haïtien|Les Cayes|Gonaïves|Jacmel|Jérémie
BT Thimphu|Paro|Phuentsholing
AL Tirana|Durrës|Shkodër
HU Budapest|Debrecen|Szeged
PL Warsaw|Kraków|Krakow|Gdańsk|Łódź|Wrocław
US Washington|New York|Chicago|Houston|Los Angeles|San Francisco|Boston|Atlanta|Miami|Seattle|Denver|Phoenix|Philadelphia|Detroit|Dallas|Baltimore|Albuquerque|New Orleans|Anchorage|Honolulu
GB London|Edinburgh|Cardiff|Belfast
BE Brussels
FR Paris|Strasbourg
DE Berlin|Bonn|Frankfurt
IT Rome
AT Vienna
FI Helsinki
LU Luxembourg
"""

_BODIES = """
IN Lok Sabha|Rajya Sabha|Vidhan Sabha|NITI Aayog|Gram Panchayat|gram panchayat|Zilla Parishad|Enforcement Directorate|Panchayati Raj|Gram Sabha|gram sabha|Anganwadi|anganwadi|State Cabinet|District Collector|Block Development Officer|Calcutta High Court|Bombay High Court|Madras High Court|Gauhati High Court|Delhi High Court|Allahabad High Court|Aadhaar|MGNREGA|Jal Jeevan Mission|State Disaster Management Authority|State Disaster Response Fund
PK Sindh High Court|Lahore High Court|Peshawar High Court|Islamabad High Court|Benazir Income Support Programme|Union Council|Wapda|WAPDA|Sindh Assembly|Punjab Assembly
NP Singha Durbar|Nepal Rastra Bank|Rastriya Sabha|Pratinidhi Sabha|Chief District Officer
LK Temple Trees|Divisional Secretariat|Grama Niladhari|Ceylon Electricity Board
BD Jatiya Sangsad|ECNEC|Upazila|upazila|union parishad
KE Harambee House|Afya House|County Assembly|County Executive|Council of Governors|Milimani|Azimio|Kenya Kwanza
TZ Bunge|Ikulu
ZA Eskom|Union Buildings|Special Investigating Unit|Transnet
NG Aso Rock|EFCC|NNPC
GH Jubilee House
PG Waigani|Haus Tambaran|Haus Krai
AU Senate estimates|Centrelink|Greens senator|Services Australia|Defence estimates|Medicare levy|National Anti-Corruption Commission|DFAT
CA Parliament Hill|Queen's Park|Rideau Hall|Global Affairs Canada|Bloc Québécois|RCMP|Canada Revenue Agency|Parliamentary Budget Officer|Treasury Board
NZ Beehive|Te Papa|Kāinga Ora|Te Whatu Ora|Waka Kotahi|MFAT
SG Temasek|Ministry of National Development|Housing and Development Board|HDB|Istana
HK Legislative Council|Legco|LegCo
TW Legislative Yuan|Executive Yuan|Control Yuan
FJ Ratu|Turaga
JM Gordon House|People's National Party
TT Red House|United National Congress|People's National Movement
BB Ilaro Court
GY Stabroek|People's Progressive Party|APNU
BS Bay Street|Progressive Liberal Party|Free National Movement
SB Solomon Power|Solomon Water
KR Blue House|Korea Exchange|Kepco|KEPCO
SE Riksdag|Riksbank|Sida
NO Storting|Norges Bank|Norad
DK Folketing|Danida|Danmarks Nationalbank
IS Althingi|Alþingi
JP National Diet|JICA
IL Knesset
IQ Council of Representatives
KW Amiri Diwan
KG Jogorku Kenesh
UZ Oliy Majlis
AZ Milli Majlis
RU State Duma|Kremlin
RO Chamber of Deputies of Romania|Cotroceni
PH Malacañang|Malacanang|Batasang Pambansa|Sandiganbayan|Department of Public Works and Highways
MX Los Pinos|Palacio Nacional|Secretaría de Agricultura|SECRETARÍA DE AGRICULTURA|Pemex|Infonavit
AR Casa Rosada
CL La Moneda
CO Casa de Nariño
US White House|Capitol Hill|State Department|Pentagon|Treasury Department|USAID|District Court for the|county commissioners|Appropriations Committee
"""


def _told(text: str, *, shared: bool) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().split("\n"):
        for name in line[3:].split("|"):
            if name.startswith("?") == shared:
                place = name.removeprefix("?")
                found[place] = (*found.get(place, ()), line[:2])
    return MappingProxyType(found)


#: Towns and regions, with the country that has them.
PLACES: Final = _told(_PLACES, shared=False)
#: Towns and regions of these countries that others have, too.
SHARED: Final = _told(_PLACES, shared=True)
#: Parliaments, courts and offices.
BODIES: Final = _told(_BODIES, shared=False)
