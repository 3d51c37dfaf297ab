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
KE Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|Garissa|Lodwar|Malindi|Nyeri|Kakamega|Thika|Kitui|Machakos|Makueni|Kiambu|Kajiado|Narok|Turkana|Wajir|Mandera|Marsabit|Isiolo|Meru|Embu|Kericho|Bomet|Kisii|Homa Bay|Migori|Busia|Bungoma|Kilifi|Kwale|Lamu|Taita Taveta|Laikipia|Samburu|Naivasha|Kitale|Dadaab|Kakuma|Murang'a|Kirinyaga|Nyandarua|Nandi|Uasin Gishu|Trans Nzoia|West Pokot|Baringo|Elgeyo Marakwet|Vihiga|Siaya|Nyamira|Tana River|Tharaka Nithi|Nanyuki|Ahero|Diani|Watamu|Moyale|Kibera|Mathare|Ruiru|Limuru|Nyanza|Nyahururu|Maralal|Lokichoggio|Kapenguria|Kapsabet|Webuye|Mumias|?Bondo|Kendu Bay|Rongo|Awendo|Kehancha|Sotik|Litein|Molo|Njoro|Gilgil|Juja|Gatundu|Murang’a|Maragua|Kerugoya|Runyenjes|Chuka|Maua|Mwingi|Wote|Kibwezi|Mtito Andei|Taveta|Wundanyi|Mariakani|Msambweni|Lunga Lunga|Garsen|Ijara|Habaswein|El Wak|Rhamu|Loiyangalani|Lokichar|Kalokol|Ol Kalou|Kajiado North|Ngong|Kitengela|Loitokitok|?Namanga|Ongata Rongai|Kayole|Dandora|?Eastleigh
UG Kampala|Entebbe|Gulu|Mbarara|Jinja|Arua|Mbale|Moroto|Fort Portal|Lira|Soroti|Masaka|Hoima|Kabale|Kasese|Tororo|Karamoja|Wakiso|Mukono|Namakwekwe|Buganda|Acholi|Busoga|Elgon|?Nkoma|Kitgum|Pader|Adjumani|Nebbi|Bundibugyo|Rukungiri|Bushenyi|Ntungamo|Kisoro|Bududa|Kapchorwa|Sironko|Iganga|Kamuli|Luweero|Mityana|Mubende|Masindi|Kiryandongo|Kyegegwa|Bidi Bidi|Nakivale|Kotido|Kaabong|Katakwi|Kumi|Pallisa|Lugazi|Kayunga|Nakaseke|Nakasongola|Kiboga|Kyankwanzi|Butambala|Mpigi|Kalangala|Rakai|Lyantonde|Sembabule|Kiruhura|Isingiro|Ibanda|Buhweju|Rubirizi|Mitooma|Kanungu|Rubanda|Kamwenge|Kitagwenda|Kyenjojo|Bunyangabu|Ntoroko|Kibaale|Kagadi|Kakumiro|Buliisa|Kikuube|Dokolo|Amolatar|Alebtong|Otuke|Agago|Lamwo|Amuru|Nwoya|Omoro|Obongi|Yumbe|Koboko|Maracha|Pakwach|Amudat|Nakapiripirit|Nabilatuk|Karenga|Amuria|Kaberamaido|Kalaki|Ngora|Bukedea|Butebo|Kibuku|Budaka|Butaleja|Busia Municipality|Namutumba|Bugiri|Mayuge|Namayingo|Kaliro|Buyende|Manafwa|Namisindwa|Bulambuli|Bukwo|Rwenzori|Ankole|Bunyoro|West Nile
TZ Dar es Salaam|Dodoma|Arusha|Mwanza|Zanzibar|Mbeya|Morogoro|Tanga|Moshi|Tabora|Kigoma|Iringa|Mtwara|Songea|Kilimanjaro|Pemba|Shinyanga|Singida|Lindi|Bukoba|Kahama|Sumbawanga|Njombe|Musoma|Geita|Simiyu|Katavi|Ruvuma|Bagamoyo|Kibaha|Mafia Island|Unguja|Stone Town|Chalinze|Kilwa|Masasi|Ngorongoro|Serengeti|Mafinga|Makambako|Tunduma|Vwawa|Songwe|Mbozi|Rungwe|Tukuyu|Kyela|Mbarali|?Mpanda|?Nzega|Igunga|Urambo|Kaliua|Sikonge|Uvinza|Kasulu|Kibondo|Kakonko|Biharamulo|Karagwe|Muleba|Missenyi|Sengerema|Ukerewe|Kwimba|Misungwi|Bariadi|Maswa|Meatu|Tarime|Rorya|Babati|Manyara|Hanang|Mbulu|Simanjiro|Kiteto|Karatu|Monduli|Longido|Korogwe|Lushoto|Muheza|Pangani|Handeni|Kilindi|Kilosa|Mvomero|Ifakara|Kilombero|Ulanga|Gairo|Kongwa|Mpwapwa|Chamwino|Kondoa|Manyoni|Iramba|Mkalama|Rufiji|Kisarawe|Mkuranga|Kibiti|Liwale|Nachingwea|Ruangwa|Newala|Tandahimba|Nanyumbu|Tunduru|Namtumbo|Mbinga|Ludewa|Makete|Wanging'ombe|Temeke|Kinondoni|Ilala|Ubungo|Kigamboni|Chake Chake|Wete|Mkoani
SO Mogadishu|Baidoa|Kismayo|Garowe|Bosaso|Beledweyne|Puntland|Galkayo|Jubaland|Hargeisa|Berbera|Burao|Borama|Las Anod|Dhusamareb|Dollow|Luuq|Bardera|Afgooye|Jowhar|Merca|Marka|Baraawe|Hudur|Adado|Hobyo|Somaliland|Galmudug|Hirshabelle|Bakool|Gedo|Lower Shabelle
IN New Delhi|Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Bangalore|Lucknow|Patna|Jaipur|Ranchi|Ahmedabad|Pune|Surat|Nagpur|Indore|Bhopal|Bhubaneswar|Guwahati|Chandigarh|Kochi|Thiruvananthapuram|Coimbatore|Visakhapatnam|Vijayawada|Dehradun|Shimla|Srinagar|Raipur|Kanpur|Varanasi|Agra|Amritsar|Ludhiana|Ballari|Mysuru|Mangaluru|Goa|Gujarat|Maharashtra|Karnataka|Kerala|Tamil Nadu|Telangana|Andhra Pradesh|Odisha|Bihar|Jharkhand|Uttar Pradesh|Uttarakhand|Madhya Pradesh|Chhattisgarh|Rajasthan|Haryana|Himachal Pradesh|West Bengal|Assam|Manipur|Meghalaya|Nagaland|Mizoram|Tripura|Sikkim|Arunachal Pradesh|Jammu and Kashmir|Ladakh|Puducherry|?Hyderabad|?Punjab|?Kashmir|Vidarbha|Marathwada|Bundelkhand|Solapur|Nashik|Kolhapur|Navi Mumbai|Vadodara|Rajkot|Jodhpur|Udaipur|Bikaner|Gwalior|Jabalpur|Ujjain|Madurai|Tiruchirappalli|Tirunelveli|Hubballi|Belagavi|Kalaburagi|Raichur|Ballia|Gorakhpur|Prayagraj|Allahabad|Meerut|Noida|Ghaziabad|Gurugram|Faridabad|Rohtak|Hisar|Jammu|Leh|Haridwar|Muzaffarpur|Dhanbad|Jamshedpur|Siliguri|Darjeeling|Howrah|Sundarbans|Cuttack|Sambalpur|Dibrugarh|Silchar|Imphal|Aizawl|Shillong|Kohima|Agartala|Itanagar|Gangtok|Munnar|Idukki|Wayanad|Kozhikode|Thrissur|Kollam|Alappuzha|Kottayam|Palakkad|Malappuram|Kannur|Kasaragod|Warangal|Nizamabad|Karimnagar|Guntur|Tirupati|Nellore|Kurnool|Anantapur|Port Blair|Daman|Dispur|Dhemaji|Majuli|Jorhat|Tezpur|Nagaon|Barpeta|Kokrajhar|Dhubri|Goalpara|Lakhimpur|Sivasagar|Tinsukia|Golaghat|Cachar|Bongaigaon|Bodoland|Darbhanga|Bhagalpur|Purnia|Supaul|Saharsa|Champaran|Katihar|Araria|Kishanganj|Samastipur|Begusarai|Ganjam|Koraput|Kalahandi|Balasore|Kendrapara|Jagatsinghpur|Rourkela|Calcutta|Bombay|Madras|Malda|Murshidabad|Bankura|Purulia|Hooghly|Cooch Behar|Asansol|Durgapur|Gosaba|Sagar Island|Kutch|Bhuj|Saurashtra|Jamnagar|Bhavnagar|Latur|Osmanabad|Satara|Sangli|Ratnagiri|Amravati|Akola|Yavatmal|Chandrapur|Thane|Bareilly|Moradabad|Aligarh|Jhansi|Ayodhya|Bahraich|Mathura|Azamgarh|Chitrakoot|Joshimath|Chamoli|Pithoragarh|Nainital|Rudraprayag|Kullu|Kangra|Chamba|Lahaul|Spiti|Rajouri|Anantnag|Baramulla|Kupwara|Kargil|Alwar|Ajmer|Barmer|Jaisalmer|Churu|Bastar|Dantewada|Sukma|Bilaspur|Hazaribagh|Palamu|Chhindwara|Satna|Vizianagaram|Srikakulam|Kakinada|Khammam|Mahbubnagar|Vijayapura|Kodagu|Shivamogga|Udupi|Erode|Thanjavur|Nagapattinam|Cuddalore|Ramanathapuram|Thoothukudi|Kanyakumari|Vellore|Panaji|Churachandpur|Dimapur|Lunglei|Tawang|Rayagada|Nabarangpur|Malkangiri|Kandhamal|Boudh|Nuapada|Balangir|Bolangir|Bargarh|Jharsuguda|Sundargarh|Keonjhar|Mayurbhanj|Baripada|Bhadrak|Jajpur|Dhenkanal|Angul|Deogarh|Nayagarh|Khordha|Khurda|Gajapati|Paralakhemundi|Berhampur|Jeypore|Bhawanipatna|Phulbani|Gunupur|Paradip|Chilika|Gumla|Simdega|Lohardaga|Latehar|Garhwa|Koderma|Giridih|Deoghar|Dumka|Sahibganj|Jamtara|Bokaro|Ramgarh|Chaibasa|Singhbhum|Seraikela|Daltonganj|Nalanda|Nawada|Jehanabad|Buxar|Bhojpur|?Arrah|Rohtas|Sasaram|Kaimur|Chapra|Siwan|Gopalganj|Sitamarhi|Sheohar|Madhubani|Motihari|Bettiah|Vaishali|Hajipur|Khagaria|Munger|Lakhisarai|Sheikhpura|Jamui|Madhepura|Raigarh|Janjgir|Surguja|Ambikapur|Jashpur|Koriya|Surajpur|Balrampur|Mungeli|Kabirdham|Kawardha|Rajnandgaon|Bhilai|Dhamtari|Mahasamund|Gariaband|Kanker|Kondagaon|Narayanpur|Jagdalpur|Sehore|Raisen|Vidisha|Hoshangabad|Narmadapuram|Balaghat|Mandla|Dindori|Narsinghpur|Singrauli|Shahdol|Anuppur|Umaria|Chhatarpur|Tikamgarh|Damoh|Shivpuri|Ashoknagar|Ratlam|Mandsaur|Neemuch|Shajapur|Jhabua|Alirajpur|Khandwa|Khargone|Barwani|Burhanpur|Lakhimpur Kheri|Sitapur|Hardoi|Rae Bareli|Barabanki|Shravasti|Siddharthnagar|Maharajganj|Deoria|Kushinagar|Ghazipur|Jaunpur|Mirzapur|Sonbhadra|Chandauli|Bhadohi|?Fatehpur|Kaushambi|Sultanpur|Amethi|Etawah|Mainpuri|Firozabad|Kasganj|Hathras|Bulandshahr|Baghpat|Shamli|Saharanpur|Muzaffarnagar|Bijnor|Amroha|Sambhal|Shahjahanpur|Pilibhit|Kannauj|Farrukhabad|Auraiya|Jalaun|Mahoba|Hamirpur|Almora|Bageshwar|Champawat|Uttarkashi|Rishikesh|Haldwani|Rudrapur|Kashipur|Roorkee|Kinnaur|Sirmaur|Dharamshala|Manali|Poonch|Kathua|Udhampur|Kishtwar|Ramban|Pulwama|Shopian|Kulgam|Budgam|Ganderbal|Bandipora|Sopore|Nubra|Zanskar|Jalandhar|Patiala|Bathinda|Ferozepur|Faridkot|Fazilka|Muktsar|Sangrur|Barnala|Hoshiarpur|Kapurthala|Gurdaspur|Pathankot|Tarn Taran|Mohali|Rupnagar|Panchkula|Ambala|Yamunanagar|Kurukshetra|Kaithal|Karnal|Panipat|Sonipat|Bhiwani|Rewari|Mahendragarh|Narnaul|Mewat|Fatehabad|Jhunjhunu|Sikar|Nagaur|Sirohi|Dungarpur|Banswara|Chittorgarh|Rajsamand|Bhilwara|Bundi|Jhalawar|Sawai Madhopur|Karauli|Dholpur|Dausa|Hanumangarh|Sri Ganganagar|Mehsana|Banaskantha|Palanpur|Sabarkantha|Himatnagar|Gandhinagar|Nadiad|Panchmahal|Godhra|Dahod|Bharuch|Navsari|Valsad|Surendranagar|Morbi|Amreli|Junagadh|Porbandar|Gir Somnath|Ankleshwar|Dhule|Nandurbar|Jalgaon|Buldhana|Washim|Hingoli|Parbhani|Nanded|Dharashiv|Ahmednagar|Ahilyanagar|Palghar|Sindhudurg|Bhandara|Gondia|Gadchiroli|Panvel|Malegaon|Melghat|Baramati|Haveri|Dharwad|Bagalkot|Yadgir|Davanagere|Chitradurga|Tumakuru|Tumkur|Chikkaballapur|Ramanagara|Chamarajanagar|Chikkamagaluru|Hospet|Hosapete|Adilabad|Nirmal|Mancherial|Jagtial|Peddapalli|Siddipet|Sangareddy|Vikarabad|Nalgonda|Suryapet|Wanaparthy|Gadwal|Nagarkurnool|Bhadrachalam|Kothagudem|Mulugu|Rajahmundry|Eluru|Machilipatnam|Ongole|Prakasam|Chittoor|Kadapa|Nandyal|Anakapalli|Parvathipuram|Araku|Hindupur|Adoni|Dharmapuri|Krishnagiri|Hosur|Namakkal|Dindigul|Virudhunagar|Sivaganga|Pudukkottai|Tiruvarur|Mayiladuthurai|Ariyalur|Perambalur|Kallakurichi|Villupuram|Tiruvannamalai|Ranipet|Tirupathur|Kanchipuram|Chengalpattu|Tiruvallur|Nilgiris|Tiruppur|Tenkasi|Nagercoil|Ooty|Karaikal|Pathanamthitta|Ernakulam|Attappadi|Attingal|Neyyattinkara|Karimganj|Hailakandi|Dima Hasao|Karbi Anglong|Morigaon|Darrang|Udalguri|Nalbari|Biswanath|Charaideo|Haflong|Diphu|Sonitpur|Garo Hills|Khasi Hills|Jaintia Hills|Jowai|Nongstoin|Kolasib|Serchhip|Lawngtlai|Champhai|Ukhrul|Tamenglong|Bishnupur|Thoubal|Mokokchung|Wokha|Zunheboto|Tuensang|Longleng|Kiphire|Dhalai|Gomati|Kailashahar|Khowai|Ziro|Pasighat|Tezu|Bomdila|Changlang|Anini|Namchi|Gyalshing|Lachung|Bardhaman|Birbhum|Krishnanagar|Medinipur|?Midnapore|Jhargram|Digha|Haldia|Jalpaiguri|Alipurduar|Kalimpong|Raiganj|Balurghat|24 Parganas|Basirhat|Hasnabad|Kakdwip|Lakshadweep|Kavaratti|Silvassa|Car Nicobar|Nicobar|Andaman|Mahanadi|Godavari|Bhakra|Polavaram|Hirakud
PK Islamabad|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Multan|Faisalabad|Sukkur|Sialkot|Gujranwala|Gwadar|Muzaffarabad|Gilgit|Bahawalpur|Larkana|Sindh|Balochistan|Khyber Pakhtunkhwa|Gilgit-Baltistan|Swat|Waziristan|Dadu|Jamshoro|Badin|Thar|Tharparkar|?Hyderabad|?Punjab|?Kashmir|Thatta|Khairpur|Nawabshah|Mirpur Khas|Sanghar|Jacobabad|Shikarpur|Rahim Yar Khan|Dera Ghazi Khan|Dera Ismail Khan|Bannu|Kohat|Mardan|Swabi|Abbottabad|Mansehra|Chitral|Hunza|Skardu|Turbat|Khuzdar|Zhob|Chaman|Sargodha|Sahiwal|Jhelum|Okara|Kasur|Sheikhupura|Lyari|Korangi|Orangi|Kashmore|Ghotki|Umerkot|Mithi|Tando Allahyar|Tando Muhammad Khan|Matiari|Sujawal|Qambar|Shahdadkot|Naushahro Feroze|Malir|Kemari|Kamber|Mianwali|Bhakkar|Layyah|Muzaffargarh|Rajanpur|Lodhran|Vehari|Khanewal|Pakpattan|Bahawalnagar|Toba Tek Singh|Jhang|Chiniot|Hafizabad|Mandi Bahauddin|Narowal|Attock|Chakwal|Khushab|Murree|Taxila|Nowshera|Charsadda|Lakki Marwat|Buner|Shangla|Malakand|Bajaur|Mohmand|Orakzai|Kurram|Parachinar|Kohistan|Battagram|Torghar|?Haripur|Mingora|Saidu Sharif|Upper Dir|Lower Dir|Khyber Agency|Landi Kotal|Torkham|Loralai|Pishin|Qila Abdullah|Nushki|Chagai|Kharan|Mastung|Lasbela|Hub Chowki|Panjgur|Awaran|Jaffarabad|Naseerabad|Dera Bugti|Kohlu|Barkhan|Ziarat|Dera Murad Jamali|Ghizer|Astore|Diamer|Chilas|Nagar Valley|Mirpur|Kotli|Rawalakot|Neelum
LK Colombo|Kandy|Jaffna|Galle|Trincomalee|Batticaloa|Anuradhapura|Negombo|Matara|Hambantota|Kurunegala|Ratnapura|Badulla|Nuwara Eliya|Mullaitivu|Kilinochchi|Vavuniya|Mahaweli|Ampara|Hatton|Matale|Polonnaruwa|Kegalle|Kalutara|Gampaha|Monaragala|Puttalam|Mannar|Dambulla|Sri Jayawardenepura Kotte|Moratuwa|Dehiwala|Weligama|Bandarawela|Talawakele|Beruwala|Chilaw|Embilipitiya|Chavakachcheri|Point Pedro|Kalmunai|Kattankudy|Tangalle|Balapitiya|Hikkaduwa|Panadura|Horana|Homagama|Kaduwela|Maharagama|Kolonnawa|Wattala|Ja-Ela|Katunayake|Kuliyapitiya|Wellawaya|Haputale|Nawalapitiya|Gampola|Bibile|Mahiyangana|Deniyaya|Tissamaharama|Medawachchiya|Kekirawa|Mihintale|Sigiriya|Uva Province|Sabaragamuwa|Wayamba
NP Kathmandu|Pokhara|Biratnagar|Lalitpur|Birgunj|Butwal|Janakpur|Surkhet|Birendranagar|Dailekh|Nepalgunj|Dhangadhi|Jumla|Karnali|Bagmati|Lumbini|Gandaki|Koshi Province|Madhesh|Sudurpashchim|Bhaktapur|Chitwan|Sindhupalchok|Gorkha|Dhulikhel|Dharan|Hetauda|Bharatpur|Tansen|Baglung|Solukhumbu|Dolakha|Rasuwa|Nuwakot|Dhading|Lamjung|Tanahun|Syangja|Kaski|Palpa|Rolpa|Rukum|Bajura|Humla|Mugu|Kailali|Kanchanpur|Jhapa|Morang|Sunsari|Saptari|Siraha|Rautahat|Makwanpur|Kavre|Namche|Taplejung|Panchthar|Terhathum|Sankhuwasabha|Dhankuta|Okhaldhunga|Khotang|Udayapur|Gaighat|Rajbiraj|Lahan|Malangwa|Sarlahi|Mahottari|Dhanusha|?Jaleshwar|Kalaiya|Simara|Ramechhap|Sindhuli|Kavrepalanchok|Banepa|Kirtipur|Besisahar|Damauli|Beni Bazaar|Myagdi|Jomsom|Gulmi|Arghakhanchi|Kapilvastu|Taulihawa|Rupandehi|Bhairahawa|Siddharthanagar|Nawalparasi|Parasi|Ghorahi|Tulsipur|Pyuthan|Jajarkot|Dolpa|Kalikot|Bardiya|Gulariya|Achham|Mangalsen|Dipayal|Bajhang|Baitadi|Dadeldhura|Darchula|?Mahendranagar|Tikapur|Lamki|Itahari|Inaruwa|Damak|Birtamod|Bhadrapur|Mechinagar|Salleri|Lukla|Charikot|?Bidur|Barhabise|Melamchi
BD Dhaka|Chattogram|Chittagong|Khulna|Rajshahi|Sylhet|Barishal|Rangpur|Cox's Bazar|Satkhira|Mymensingh|Bhola|Kurigram|Bandarban|Cumilla|Comilla|Noakhali|Feni|Jashore|Jessore|Kushtia|Bogura|Bogra|Dinajpur|Pabna|Sirajganj|Tangail|Gazipur|Narayanganj|Savar|Faridpur|Madaripur|Patuakhali|Barguna|Bagerhat|Sunamganj|Habiganj|Netrokona|Jamalpur|Gaibandha|Lalmonirhat|Rangamati|Khagrachhari|Teknaf|Ukhia|Bhasan Char|Natore|Naogaon|Chapainawabganj|Joypurhat|Nilphamari|Panchagarh|Thakurgaon|Magura|Jhenaidah|Chuadanga|Meherpur|Narail|Shariatpur|Rajbari|Munshiganj|Manikganj|Kishoreganj|Narsingdi|Sherpur|Moulvibazar|Brahmanbaria|Chandpur|Lakshmipur|Pirojpur|Jhalokati|Kutubdia|Hatiya|Sandwip|Saint Martin's Island|?Matarbari|Payra|Mongla|Rooppur|Sitakunda|Tongi|Keraniganj|?Shyamnagar|Koyra|Dacope|Chilmari
MU Port Louis|Rodrigues|Curepipe|Quatre Bornes|Rose Hill|Mahébourg|Vacoas|Beau Bassin|Flacq|Agalega|Grand Baie|Souillac|Pamplemousses
SC Mahé|Praslin|?Victoria|?Beau Vallon|La Digue|Anse Royale
ZM Lusaka|Ndola|Kitwe|Livingstone|Copperbelt|Chipata|Kabwe|Solwezi|Mongu|Chingola|Kasama|Choma|Mansa|Kafue|Mazabuka|Monze|Siavonga|Chirundu|Mufulira|Luanshya|Mpika|Nakonde|Petauke|Katete|Mwinilunga|Sesheke|Luapula|Muchinga|Lundazi|Chililabombwe|Kalulushi|Mumbwa|Kapiri Mposhi|Mkushi|Serenje|Samfya|Kawambwa|Nchelenge|Mwense|Mporokoso|Luwingu|Mbala|Mpulungu|Isoka|Chinsali|Nyimba|Chadiza|Mambwe|Namwala|Kalomo|Zimba|Gwembe|Sinazongwe|Itezhi-Tezhi|Kaoma|Senanga|Kalabo|Lukulu|Shangombo|Kabompo|Chavuma|Kasempa|Mufumbwe|Chibombo|Chisamba|Chongwe|Luangwa|Kafue Gorge|Kariba North
MW Lilongwe|Blantyre|Mzuzu|Zomba|Mangochi|Karonga|Salima|Nsanje|Chikwawa|Kasungu|Dedza|Ntcheu|Balaka|Machinga|Phalombe|Mulanje|Thyolo|Nkhotakota|Nkhata Bay|Rumphi|Chitipa|Ntchisi|Mchinji|Chiradzulu|Likoma|Mponela|Luchenza|Monkey Bay|Ekwendeni|Embangweni|Mzimba|Liwonde|Domasi|Chileka|?Limbe|Dzaleka
PG Port Moresby|Mount Hagen|Lae|Goroka|Madang|Wewak|Rabaul|Kokopo|Bougainville|Kavieng|Enga|Morobe|Popondetta|Alotau|Wabag|Mendi|Daru|Manus|Milne Bay|Kimbe|Nadzab|Hela|Vanimo|Sepik|East Sepik|Oro Province|Gulf Province|Kerema|Kundiawa|Simbu|Jiwaka|Western Highlands|Southern Highlands|Eastern Highlands|New Britain|New Ireland|Arawa|Porgera|Ok Tedi|Wau Bulolo|Bulolo|Lihir|Namatanai|Kandrian|Finschhafen|Kainantu|Aiyura|Telefomin|Kiunga|Aitape|Lorengau|Buka|Samarai|Trobriand|Kokoda|Hanuabada|Sogeri|Chimbu
MM Naypyidaw|Yangon|Mandalay|Sittwe|Rakhine|Myitkyina|Kachin|Sagaing|Mawlamyine|Taunggyi|Kayah|Karen State|Chin State|Shan State|Pathein|Ayeyarwady|Magway|Meiktila|Monywa|Shwebo|Pyay|Myeik|Dawei|Tanintharyi|Hpa-an|Loikaw|Lashio|Hakha|Tedim|Maungdaw|Buthidaung|Kyaukphyu|Hlaingthaya|Thilawa
SE Stockholm|Gothenburg|Malmö|Uppsala|Umeå|Luleå|Gotland|Kiruna|Västerås|Örebro|Linköping|Helsingborg|Norrköping|Jönköping|Gävle|Borås|Eskilstuna|Södertälje|Karlstad|Täby|Växjö|Halmstad|Sundsvall|Trollhättan|Östersund|Borlänge|Falun|Kalmar|Kristianstad|Karlskrona|Skellefteå|Uddevalla|Visby|Skövde|Gällivare|Piteå|Haparanda|Norrbotten|Västerbotten|Dalarna|Värmland|Småland|Skåne|Östergötland|Blekinge
NO Oslo|Trondheim|Bergen|Stavanger|Tromsø|Bodø|Kristiansand|Svalbard|Finnmark|Hammerfest|Drammen|Fredrikstad|Sandnes|Sarpsborg|Ålesund|Sandefjord|Haugesund|Tønsberg|Arendal|Molde|Lillehammer|Narvik|Kirkenes|Vadsø|Vardø|Harstad|Mo i Rana|Steinkjer|Gjøvik|?Longyearbyen|Nordland|Troms|Vestland|Rogaland|Agder|Telemark|Innlandet|Møre og Romsdal|Trøndelag|Lofoten|Sápmi
DK Copenhagen|Aarhus|Odense|Aalborg|Esbjerg|Nuuk|Tórshavn|Jutland|Randers|Kolding|Horsens|Vejle|Roskilde|Herning|Silkeborg|Næstved|Fredericia|Viborg|Køge|Holstebro|Slagelse|Sønderborg|Svendborg|Hjørring|Frederikshavn|Nørrebro|Bornholm|?Ilulissat|?Sisimiut|Funen|Lolland
IS Reykjavik|Reykjavík|Akureyri|Grindavík|Grindavik|Ísafjörður|Egilsstaðir|Selfoss|Keflavík|Kópavogur|Hafnarfjörður|Vestmannaeyjar|Húsavík|Seyðisfjörður|Höfn
CZ Prague|Brno|Ostrava|Plzeň|Pilsen|Olomouc|Liberec|České Budějovice|Hradec Králové|Ústí nad Labem|Pardubice|Zlín|Karviná|Jihlava|Opava|Karlovy Vary|Teplice|Děčín
RW Kigali|Rusizi|Musanze|Huye|Rubavu|Kamembe|Nyagatare|Muhanga|Rwamagana|Karongi|Rusumo|Kayonza|Bugesera|Gicumbi|Byumba|Nyamasheke|Nyamagabe|Gakenke|Rulindo|Kirehe|Gatsibo|Kamonyi|Ruhango|Gisagara|Nyaruguru|Ngororero|Nyabihu|Rutsiro|Burera
BI Bujumbura|Gitega|Ngozi|Muyinga|Rumonge|Makamba|Ruyigi|Cankuzo|Bubanza|Cibitoke|Kayanza|Kirundo|Bururi|Rutana|Mwaro|Karuzi|Muramvya
CD Kinshasa|Goma|Bukavu|Lubumbashi|Kisangani|Mbuji-Mayi|Kananga|Bunia|Beni|Kivu|Ituri|Katanga|Matadi|Kasai|Mbandaka|Uvira|Kalemie|Kolwezi|Likasi|Kikwit|Tshikapa|Gemena|Butembo|Rutshuru|Masisi|Minova|Bulengo|Tanganyika Province|Lualaba|Haut-Katanga|Kasaï|Équateur Province|Tshopo|Kindu|Maniema|Bandundu|Ituri Province|Kabare|Walungu|Mweso
DJ Tadjourah|Ali Sabieh|Obock|Doraleh|Dikhil|Ali Addé|Balho
GN Conakry|Kankan|Nzérékoré|Labé|Kindia|Boké|Simandou|N'Zérékoré|Faranah|Mamou|Siguiri|Guéckédou|Macenta|Kissidougou|Dubréka|Coyah|Forécariah|Kamsar
KM Anjouan|Grande Comore|Mutsamudu|?Moroni
MG Antananarivo|Toamasina|Mahajanga|Fianarantsoa|Toliara|Antsirabe|Antsiranana|Ambovombe|Androy|Anosy|Morondava|Manakara|Mananjary|Sambava|Taolagnaro|Nosy Be
CH Bern|Berne|Zurich|Zürich|Basel|Lausanne|Lugano|Geneva|Winterthur|St. Gallen|Lucerne|Neuchâtel|Fribourg|Schaffhausen|Vaud|Valais|Ticino|Aargau|Graubünden|Graubunden|Solothurn
SN Dakar|Thiès|Saint-Louis|Ziguinchor|Casamance|Kaolack|Tambacounda|Touba|Louga|Matam|Fatick|Kolda|Sédhiou|Kédougou|Diourbel|Mbour|Rufisque|Podor|Linguère|Pikine|Guédiawaye
ML Bamako|Mopti|Gao|Timbuktu|Kidal|Ségou|Segou|Sikasso|Kayes|Ménaka|Koulikoro|Taoudénit|Bandiagara|Djenné|Niono|Koutiala|Bougouni|Nioro|Ansongo|Douentza|Tombouctou
BF Ouagadougou|Bobo-Dioulasso|Djibo|Kaya|Dori|?Koudougou|Banfora|Ouahigouya|Fada N'Gourma|Tenkodogo|Gaoua|Dédougou|Kongoussi|Ziniaré|Barsalogho
NE Niamey|Zinder|Maradi|Tahoua|Agadez|Diffa|Dosso|Tillabéri|Tillaberi|Birni N'Konni|Ouallam|Ayorou|Arlit|Tchintabaraden|Bilma|Mainé-Soroa|Madaoua|Mayahi|Tessaoua|Dogondoutchi|Filingué
CI Abidjan|Yamoussoukro|Bouaké|Korhogo|San-Pédro|Daloa|Gagnoa|Soubré|Bondoukou|Odienné|Séguéla|Abengourou|Ferkessédougou|Grand-Bassam
BJ Cotonou|Porto-Novo|Parakou|Abomey|Natitingou|Djougou|Malanville|Ouidah|Lokossa|Bohicon|Tchaourou
TG Lomé|Lome|Sokodé|Dapaong|Atakpamé|Kpalimé|Tsévié|Aného|Savanes
GW Bissau|Bafatá|Gabú
CM Yaoundé|Yaounde|Douala|Bamenda|Garoua|Maroua|Buea|Ngaoundéré|Bertoua|Ebolowa|Kousseri|Bafoussam|Dschang|Kribi|Edéa|Nkongsamba|Meiganga|Kumbo
TD N'Djamena|NDjamena|Abéché|Moundou|Sarh|Adré|Farchana|Goz Beïda|Goz Beida|Mongo|Bongor|Koumra|Faya-Largeau|Biltine|Massakory|Am Timan|Ouaddaï|Ouaddai|Iriba|Guéréda|Bardaï|Guéra|Logone|Moyen-Chari
CF Bangui|Bambari|Bria|Bouar|Berbérati|Bossangoa|Kaga-Bandoro|Bangassou|Birao|Mbaïki|Ndélé|Zémio
CG Brazzaville|Pointe-Noire|Ouesso|Dolisie|Owando|Impfondo|Nkayi|Likouala
GA Libreville|Port-Gentil|Franceville|Oyem|Lambaréné|Mouila|?Moanda|Tchibanga|Makokou
GQ Malabo|Bata|Ebebiyín|Mongomo|Bioko|Annobón
NG Abuja|Lagos|Kano|Kaduna|Port Harcourt|Ibadan|Maiduguri|Sokoto|Jos|Enugu|Minna|Borno|Zamfara|Katsina|Benue|Bayelsa|Niger Delta|Benin City|Calabar|Makurdi|Yola|Adamawa|Anambra|Abeokuta|Akure|Asaba|Awka|Bauchi|Damaturu|Dutse|Gombe|Gusau|Ilorin|Jalingo|Kebbi|Birnin Kebbi|Lafia|Lokoja|Ogun|Ondo|Osogbo|Owerri|Umuahia|Uyo|Warri|Yenagoa|Yobe|Taraba|Nasarawa|Kwara|Kogi|Ebonyi|Ekiti|Akwa Ibom|Cross River|Onitsha|Apapa|Ikeja|Lekki|Surulere|Nsukka|Nnewi|Gboko|Ogbomosho|Ile-Ife|Ikorodu|Badagry|Mushin|Wukari|Potiskum|Monguno|Gwoza|Chibok|Hadejia|Zaria|Kafanchan|Suleja|Kontagora|Okene|Auchi|Sapele|Ughelli|Nembe|Brass Island|Ogoni|Ikot Ekpene|Ogoja|Otukpo
GH Accra|Kumasi|Tamale|Takoradi|Cape Coast|Bolgatanga|Ashanti|Tema|Sunyani|Volta Region|Koforidua|Techiman|Obuasi|Nkawkaw|Akosombo|Winneba|Elmina|Navrongo|Bawku|Wa Municipal|Yendi|Damongo|Salaga|Kintampo|Wenchi|Berekum|Goaso|Dormaa|Bibiani|Tarkwa|Prestea|Half Assini|Ho Municipal|Hohoe|Kpando|Nsawam|Kasoa|Agona Swedru|Mampong|Konongo|Ejura|Zebilla|Nalerigu|Savelugu|Dunkwa|Sekondi|Ada Foah|Nzema
GM Banjul|Serekunda|Brikama|Basse|Bakau|Farafenni|Kanifing|Kuntaur|Janjanbureh|Kerewan|Gunjur|Brufut|Sukuta
SL Freetown|Kenema|Makeni|Koidu|Kono|Bonthe|Port Loko|Guma|Kailahun|Moyamba|Pujehun|?Kabala|Kambia|Magburaka|Lunsar|Lungi|Mattru|Tonkolili|Koinadugu|Falaba
LR Monrovia|Gbarnga|Buchanan|Nimba|Lofa|Voinjama|Zwedru|Tubmanburg|Robertsport|Kakata|Sanniquellie|Greenville Sinoe|Bong County|Margibi|Grand Gedeh|Gbarpolu|Rivercess|Sinoe
ZA Pretoria|Johannesburg|Cape Town|Durban|Bloemfontein|Gqeberha|Port Elizabeth|East London|Polokwane|Mbombela|Soweto|Limpopo|Gauteng|KwaZulu-Natal|Mpumalanga|Eastern Cape|Western Cape|Northern Cape|Free State|Makhanda|Stellenbosch|Pietermaritzburg|Tshwane|Ekurhuleni|eThekwini|Kimberley|Rustenburg|Musina|Mangaung|Nelson Mandela Bay|Mthatha|Welkom|Upington|Klerksdorp|Mahikeng|Thohoyandou|Tzaneen|Richards Bay|Knysna|Paarl|Khayelitsha|Mitchells Plain|Alexandra Township|Sandton|Mamelodi|Emalahleni|Witbank|Secunda|Phalaborwa|Giyani|Mokopane|Lephalale|Bela-Bela|Potchefstroom|Rustenburg Local|Mafikeng|Vryburg|Kuruman|De Aar|Springbok|Calvinia|Beaufort West|Oudtshoorn|Mossel Bay|Gugulethu|Saldanha|Graaff-Reinet|Cradock|Komani|?Butterworth|Lusikisiki|Port St Johns|Bizana|Kokstad|Ixopo|?Ladysmith|Vryheid|Ulundi|Empangeni|Eshowe|Mtubatuba|Jozini|uMkhanyakude|Amathole|OR Tambo District|Sekhukhune|Vhembe|Mopani|Capricorn District|Ehlanzeni|Nkomazi|Bushbuckridge|Tembisa|Katlehong|Vosloorus|Sebokeng|Vanderbijlpark|Sasolburg|Phuthaditjhaba|QwaQwa
LS Maseru|Leribe|Mafeteng|Mokhotlong|Katse|Polihali|Butha-Buthe|Teyateyaneng|Mohale's Hoek|Quthing|Qacha's Nek|Thaba-Tseka|Semonkong|Hlotse|Mohale Dam
SZ Mbabane|Manzini|Lobamba|Siteki|Nhlangano|Pigg's Peak|Hluti|?Lubombo|Shiselweni|Hhohho|Simunye|Big Bend
NA Windhoek|Walvis Bay|Swakopmund|Oshakati|Rundu|Keetmanshoop|Lüderitz|Ondangwa|Otjiwarongo|Grootfontein|Tsumeb|Gobabis|Mariental|Okahandja|Katima Mulilo|Opuwo|Eenhana|Outapi|Omuthiya|Henties Bay|Karasburg|Oranjemund|Kavango|Zambezi Region|Omusati|Ohangwena|Oshana|Oshikoto|Kunene|Erongo|Otjozondjupa|Omaheke|Hardap|Katutura
BW Gaborone|Francistown|Maun|Kasane|Serowe|Palapye|Lobatse|Selebi-Phikwe|Molepolole|Kanye|Mahalapye|Ghanzi|Okavango|Chobe|Jwaneng|Orapa|Tsabong|Kgalagadi|Letlhakane|Mochudi|Ramotswa|Tutume|Bobonong|Gumare|Shakawe|Gantsi|Hukuntsi|Nata village|Sua Town|Thamaga|Tonota|Mmadinare|Kgatleng|Kweneng|Ngamiland|Boteti|Tswapong
ZW Harare|Bulawayo|Mutare|Gweru|Masvingo|Chinhoyi|Bindura|Marondera|Kwekwe|?Kadoma|Hwange|Victoria Falls|Beitbridge|Chipinge|Chimanimani|Rusape|Kariba|Zvishavane|Chiredzi|Gwanda|Chitungwiza|Epworth|Lupane|Gokwe|Mazowe|Matabeleland|Mashonaland|Manicaland|Midlands Province|Buhera|Mudzi
MZ Maputo|Beira|Nampula|Pemba|Cabo Delgado|Quelimane|Tete|Zambezia|Chimoio|Manica|Xai-Xai|Gaza Province|Inhambane|Maxixe|Matola|Nacala|Lichinga|Niassa|Mocímboa da Praia|Mueda|Montepuez|Sofala|Angoche|Ilha de Moçambique|Vilankulo|?Buzi|Caia|Mocuba|Gurué
AO Luanda|Lobito|Benguela|Huambo|Cabinda|Lubango|Namibe|Malanje|Uíge|Soyo|Saurimo|Dundo|Luena|Menongue|Ondjiva|Kuito|Cunene|Huíla|Moxico|Lunda Norte|Lunda Sul|Cuando Cubango|Cuanza Sul|Cuanza Norte|Zaire Province
ET Addis Ababa|Mekelle|Bahir Dar|Hawassa|Dire Dawa|Jijiga|Semera|Tigray|Amhara|Oromia|Afar|Gondar|Dessie|Jimma|Arba Minch|Adigrat|Gambella|Assosa|Debre Birhan|Debre Markos|Lalibela|Woldia|Nekemte|Wolaita|Hosaena|Dollo Ado|Kebri Dahar|Metema|Humera|Benishangul|Sidama|Borena|Semien
ER Asmara|Massawa|Keren|Mendefera|Dekemhare|Assab|Barentu|Agordat|Tessenei|Nakfa
SD Khartoum|Port Sudan|Omdurman|Darfur|El Fasher|Kassala|Gedaref|El Geneina|Nyala|Zalingei|El Obeid|Kosti|Sennar|Wad Madani|Atbara|Dongola|Kadugli|Damazin|Rabak|Kordofan|Gezira|Blue Nile State|Red Sea State|Halfa
SS Juba|Malakal|Wau|Bentiu|Yambio|Jonglei|Rumbek|Aweil|Torit|Bor Town|Kapoeta|Maridi|Tonj|Kuajok|Pibor|Maban|Unity State|Equatoria|Bahr el Ghazal|Warrap|Upper Nile State|?Abyei
EG Cairo|Giza|Aswan|Luxor|Sharm el-Sheikh|Suez|Port Said|Assiut|Minya|?Alexandria|Sohag|Qena|Beni Suef|Fayoum|Ismailia|Damietta|Mansoura|Tanta|Zagazig|Port Fuad|Hurghada|Marsa Matrouh|El Arish|Sinai|Siwa|Kafr el-Sheikh|Beheira|Damanhour|Dakahlia|Sharqia|Monufia|Qalyubia|Abu Simbel
LB Beirut|Sidon|Zahle|Bekaa|Baalbek|?Tripoli|?Tyre|Nabatieh|Jounieh|Byblos|Batroun|Aley|Chouf|Akkar|Hermel|Arsal|Jezzine|Marjayoun|Bint Jbeil|Zgharta|Halba|Bourj Hammoud
SY Damascus|Aleppo|Homs|Idlib|Latakia|Deir ez-Zor|Raqqa|Daraa|Suwayda|Sweida|Tartus|Hasakah|Qamishli|Afrin|Manbij|Kobani|Jableh|Douma|Ghouta|Quneitra|?Palmyra
JO Amman|Zarqa|Irbid|Aqaba|Mafraq|Zaatari|Karak|Madaba|Ma'an|Jerash|Ajloun|Tafilah|Azraq|Wadi Musa
IQ Baghdad|Basra|Mosul|Erbil|Kirkuk|Najaf|Karbala|Sulaymaniyah|Anbar|Diwaniya|Kurdistan Region|Nineveh|Duhok|Ramadi|Fallujah|Samarra|Tikrit|Baqubah|Amarah|Nasiriyah|Samawah|Hillah|Zakho|Sinjar|Halabja|Dhi Qar|Maysan|Wasit|Diyala|Babil|Salahaddin
KW Kuwait City|Jahra|Ahmadi|Hawalli
BH Manama|Muharraq|Riffa|Isa Town
DZ Algiers|Oran|Annaba|Tamanrasset|Tindouf|Constantine|Sétif|Setif|Batna|Tlemcen|Béjaïa|Bejaia|Tizi Ouzou|Blida|Biskra|Ghardaïa|Ouargla|Béchar|Djelfa|Mostaganem|Skikda|Tiaret|El Oued|Laghouat|Adrar
TN Tunis|Sfax|Sousse|Gafsa|Kasserine|Bizerte|Kairouan|Gabès|Gabes|Médenine|Tataouine|Tozeur|Kébili|Siliana|Béja|Jendouba|Le Kef|?Mahdia|Monastir|Nabeul|Zaghouan|Djerba|?Sidi Bouzid|Ben Guerdane
LY Benghazi|Misrata|Derna|Sebha|Tobruk|?Tripoli|Sirte|Zawiya|Zuwara|Ajdabiya|Bayda|Murzuq|Ghat|Zintan|Kufra|Tarhuna
MA Rabat|Casablanca|Marrakesh|Marrakech|Tangier|Agadir|Fez|Al Haouz|Meknes|Oujda|Tetouan|Tétouan|Nador|?Laayoune|Kenitra|El Jadida|Beni Mellal|Ouarzazate|Errachidia|Taroudant|Azilal|Essaouira|Khouribga|Figuig|Zagora|Tinghir|Al Hoceima
SA Riyadh|Jeddah|Dammam|Mecca|Medina|?Tabuk|Abha|Khobar|Jizan|Najran|Yanbu|Taif|Neom|Jubail
QA Doha
AE Abu Dhabi|Dubai|Sharjah|Fujairah|Ajman|Ras Al Khaimah|Umm Al Quwain|Al Ain
OM Muscat|Salalah|Sohar|Duqm|Nizwa|Khasab|Ibri|Rustaq|Dhofar|Musandam
YE Sana'a|Sanaa|Aden|Taiz|Hodeidah|Marib|Mukalla|Dhamar|Amran|Saada|Sa'ada|Hajjah|Al Bayda|Lahij|Abyan|Shabwa|Hadramawt|Hadhramaut|Al Mahrah|Socotra|Zabid|Seiyun
IR Tehran|Isfahan|Shiraz|Tabriz|Mashhad|Bandar Abbas|Ahvaz|Kermanshah|?Rasht|?Kerman|Urmia|Zahedan|Hamadan|Ardabil|Bushehr|Khuzestan|Sistan
TR Ankara|Istanbul|Izmir|Gaziantep|Hatay|Adana|Diyarbakır|Bursa|Antalya|Konya|Kayseri|Mersin|Eskişehir|Samsun|Trabzon|Erzurum|Van Province|Malatya|Kahramanmaraş|Adıyaman|Şanlıurfa|Sanliurfa|Kilis|Mardin|Batman Province|Elazığ|Sivas|Denizli|Edirne|Çanakkale|Zonguldak|Bodrum|Iskenderun|Diyarbakir|Antakya
RS Belgrade|Novi Sad|Niš|Novi Pazar|Kragujevac|Subotica|Zrenjanin|Pančevo|Čačak|Kraljevo|Smederevo|Leskovac|Užice|Vranje|Šabac|Sombor|Kruševac|Valjevo|Vojvodina|Preševo|Pirot|Zaječar|Sremska Mitrovica
MK Skopje|Bitola|Ohrid|Tetovo|Kumanovo|Prilep|Veles|Štip|Gostivar|Strumica|Kavadarci|Kočani
BA Sarajevo|Banja Luka|Mostar|Tuzla|Zenica|Bihać|Prijedor|Brčko|Trebinje|Goražde|Konjic|Jablanica|Neretva|Travnik|Doboj|Bijeljina|Srebrenica|Republika Srpska|Livno|Cazin|Foča
RO Bucharest|Cluj-Napoca|Timișoara|Iași|Constanța|Constanta|Timisoara|Iasi|Brașov|Brasov|Craiova|Galați|Galati|Ploiești|Ploiesti|Oradea|Brăila|Pitești|Sibiu|Bacău|Târgu Mureș|Baia Mare|Buzău|Botoșani|Satu Mare|Râmnicu Vâlcea|Suceava|Piatra Neamț|Drobeta-Turnu Severin|Târgu Jiu|Tulcea|Focșani|Reșița|Hunedoara|Alba Iulia|Vaslui|?Slatina|Călărași|Giurgiu|Maramureș|Transylvania|Harghita|Covasna
MD Chișinău|Chisinau|Bălți|Tiraspol|Transnistria|Gagauzia|Balti|Cahul|Orhei|Soroca|?Ungheni|Comrat|Căușeni|Hîncești|Strășeni|Edineț|Drochia|Florești|Bender|Tighina|Rîbnița|Criuleni|Leova|Nisporeni|Ștefan Vodă
RU Moscow|Vladivostok|Kazan|Novosibirsk|Yekaterinburg
BY Minsk|Brest|Gomel|Grodno
AZ Baku|Ganja|Nakhchivan|Sumqayit|Sumgait|Mingachevir|Lankaran|Shamakhi|Agdam|Shusha|Fuzuli|Zangilan|Lachin|Nagorno-Karabakh
TM Ashgabat|Turkmenbashi|Dashoguz|Türkmenabat|Awaza|Balkanabat
KG Bishkek|Osh|Jalal-Abad|Issyk-Kul|Batken|Naryn|Kumtor|Jogorku Kenesh|Tokmok|Karakol|Balykchy|Kara-Balta|Uzgen|Kyzyl-Kiya|Isfana|Cholpon-Ata|Chüy
UZ Tashkent|Samarkand|Bukhara|Fergana|Namangan|Karakalpakstan|Nukus|Andijan|Termez|Qarshi|Karshi|Navoi|Navoiy|Jizzakh|Sirdaryo|Syrdarya|Surkhandarya|Kashkadarya|Khorezm|Urgench|Khiva|Muynak|Moynaq|Kokand|Margilan
KZ Astana|Almaty|Aktobe|Shymkent|Atyrau|Karaganda|Kostanay|Pavlodar|Semey|Aktau|Taraz|Kyzylorda|Turkistan|Taldykorgan|Petropavl|Kokshetau|Ekibastuz|Zhezkazgan|Baikonur|Mangystau|Zhanaozen|Oskemen
TJ Dushanbe|Khujand|Khorog|Kulob|Bokhtar|Qurghonteppa|Panjakent|Istaravshan|Isfara|Murghab|Gorno-Badakhshan|Rasht Valley|Khatlon|Sughd|Rogun|Ishkashim|Tursunzoda
MV Malé|Addu
CN Beijing|Shanghai|Guangzhou|Shenzhen|Chongqing|Wuhan|Chengdu
JP Tokyo|Osaka|Kyoto|Hiroshima|Fukushima|Okinawa|Sapporo
KR Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Sejong|Jeju|Ulsan|Suwon|Changwon|Pohang|Jeonju|Cheongju|Gangneung|Pyeongchang|Gyeonggi|Gangwon|Jeolla|Gyeongsang|Chungcheong|Mokpo|Yeosu|Andong|Songdo|Saemangeum|Gunsan|Wonju|Chuncheon
KP Pyongyang
PH Manila|Quezon City|Cebu|Davao|Mindanao|Luzon|Visayas|Leyte|Tacloban|Zamboanga|Iloilo|Baguio|Bulacan|Palawan|Negros Occidental|Marawi|?Samar|Eastern Samar|Northern Samar|Guiuan|Borongan|Catbalogan|Ormoc|Calbayog|Bicol|Albay|Legazpi|Sorsogon|Camarines Sur|Camarines Norte|Catanduanes|Masbate|Naga City|Cavite|Batangas|Quezon Province|Pampanga|Tarlac|Pangasinan|Nueva Ecija|Nueva Vizcaya|Zambales|Bataan|Ilocos|Ilocos Norte|Ilocos Sur|Cagayan|Cagayan de Oro|Isabela Province|Ifugao|Benguet|Makati|Pasig|Taguig|Marikina|Caloocan|Muntinlupa|Malabon|Navotas|Las Piñas|Bacolod|Dumaguete|Negros Oriental|Bohol|Tagbilaran|Siquijor|Capiz|Roxas City|Aklan|Guimaras|Surigao|Agusan|Butuan|Bukidnon|Misamis|Lanao del Sur|Lanao del Norte|Iligan|Maguindanao|Cotabato|Bangsamoro|Basilan|Sulu|Tawi-Tawi|General Santos|Sarangani|Mindoro|Romblon|Marinduque|Puerto Princesa|Boracay|Subic|Tagaytay|Batanes|Catarman|Maasin|Southern Leyte|Panay|Kalibo|Antique province|Ozamiz|Dipolog|Pagadian|Zamboanga del Sur|Zamboanga del Norte|Sibugay|Lanao|BARMM|Sultan Kudarat|Koronadal|Davao del Norte|Davao Oriental|Davao de Oro|Tagum|Siargao|Dinagat|Isabela City|Tuguegarao|Cagayan Valley|Laoag|Vigan|La Union|Banaue|Kalinga|Mountain Province|Apayao|Aurora province|Olongapo|Angeles City|Malolos|Laguna province|Rizal province|Antipolo|?Lucena|Biliran|Valenzuela City|Parañaque
MX Mexico City|Guadalajara|Monterrey|Tijuana|Ciudad Juárez|Ciudad Juarez|Oaxaca|Chiapas|Sinaloa|Sonora|Chihuahua|Jalisco|Tamaulipas|Nuevo León|Veracruz|Michoacán|Guerrero|Acapulco|Culiacán|Puebla|Querétaro|Yucatán|Tabasco|Tapachula|?Mérida|Cancún|Quintana Roo|Hermosillo|Mexicali|?Ensenada|Baja California|Tuxtla Gutiérrez|San Cristóbal de las Casas|Morelia|Uruapan|Chilpancingo|Iguala|Ayotzinapa|Toluca|Cuernavaca|Pachuca|Tlaxcala|Zacatecas|Aguascalientes|San Luis Potosí|Guanajuato|León de los|Celaya|Torreón|?Saltillo|Coahuila|?Durango|Mazatlán|Nayarit|Tepic|?Colima|?Manzanillo|Campeche|Reynosa|Matamoros|Nuevo Laredo|Ciudad Victoria|Coatzacoalcos|Xalapa|Poza Rica|Tehuantepec|Iztapalapa|Los Mochis|Villahermosa|Cananea
CO Bogotá|Bogota|Medellín|Medellin|Cali|Barranquilla|Cúcuta|Cartagena|Antioquia|Chocó|Nariño|Cauca|Arauca|Catatumbo|Bucaramanga|Pereira|Manizales|Ibagué|Villavicencio|Popayán|Tumaco|Buenaventura|Quibdó|Santa Marta|Montería|Sincelejo|Valledupar|Riohacha|La Guajira|Magdalena Medio|Tunja|Boyacá|Caquetá|Putumayo|Mocoa|Casanare|Yopal|Guaviare|Apartadó|Urabá|Santander de Quilichao|Norte de Santander|?Ocaña|Tibú|Cundinamarca|Soacha|Neiva|Tolima|Risaralda|Quindío
AR Buenos Aires|Rosario|Mendoza|Tucumán|Salta|Bariloche|Neuquén|Patagonia|?Córdoba|?La Plata|Mar del Plata|Bahía Blanca|San Juan Province|San Luis Province|Río Negro|Chubut|Rawson|Comodoro Rivadavia|Ushuaia|Río Gallegos|Jujuy|?Formosa|Resistencia|Corrientes|Misiones|?Posadas|Entre Ríos|Catamarca|La Rioja Province|Santiago del Estero|Tucuman|Rosario Central|Vaca Muerta|Puerto Madryn|Viedma|La Pampa
CL Valparaíso|Antofagasta|Atacama|Temuco|Iquique|Puerto Montt|Petorca|?Santiago|?Concepción|?Valparaiso|Viña del Mar|Rancagua|Talca|Chillán|Biobío|Bío-Bío|Araucanía|?Valdivia|Osorno|Chiloé|Coyhaique|Aysén|Punta Arenas|?Magallanes|Puerto Natales|Puerto Williams|Puerto Edén|Copiapó|Calama|Arica|Coquimbo|La Serena|Ñuble|O'Higgins Region|Tarapacá|Quilpué|Maipú|Puente Alto
UY Montevideo|Punta del Este|Salto|Paysandú|Maldonado|Tacuarembó|Canelones|Durazno|Fray Bentos|Treinta y Tres|?Cerro Largo
CU Havana|Santiago de Cuba|Camagüey|Holguín|Guantánamo|Cienfuegos|Matanzas|Pinar del Río|Sancti Spíritus|Ciego de Ávila|Las Tunas|Bayamo|Granma Province|Artemisa|Mayabeque|?Baracoa|Isla de la Juventud
DO Santo Domingo|Punta Cana|Puerto Plata|Dajabón|Santiago de los Caballeros|La Romana|San Pedro de Macorís|?La Vega|San Francisco de Macorís|Higüey|Barahona|Azua|Monte Cristi|Samaná|Bávaro|San Juan de la Maguana|?Pedernales|Elías Piña
BO La Paz|El Alto|Cochabamba|Oruro|Potosí|Uyuni|Tarija|?Santa Cruz|?Sucre|Cobija|Chuquisaca|Santa Cruz de la Sierra|Yacuíba|Montero|Riberalta|Chiquitanía|?Copacabana
VE Caracas|Maracaibo|Táchira|Zulia|Maracay|Carabobo|Barquisimeto|Lara state|Ciudad Guayana|?Ciudad Bolívar|Bolívar state|Barinas|Mérida state|Maturín|Monagas|Cumaná|Falcón|Apure|Amazonas state|Delta Amacuro|Vargas state|La Guaira|Petare
CR Limón|Puntarenas|Alajuela|Guanacaste|?Cartago|Heredia|Nicoya|Pérez Zeledón|Turrialba|Talamanca|Golfito
SV San Salvador|Soyapango|Sonsonate|Usulután|Chalatenango|Ahuachapán|?Morazán|Zacatecoluca
AU Canberra|Sydney|Melbourne|Brisbane|Adelaide|Hobart|Darwin|Cairns|Townsville|Alice Springs|New South Wales|Queensland|Tasmania|South Australia|Western Australia|Northern Territory|Gold Coast|Fremantle|Ballarat|Bendigo|Geelong|?Perth|?Victoria|?Newcastle|?Launceston|Wollongong|Wagga Wagga|Dubbo|Lismore|Coffs Harbour|Port Macquarie|Broken Hill|Shepparton|Mildura|Wodonga|Warrnambool|Gippsland|Toowoomba|Rockhampton|Bundaberg|Sunshine Coast|Mount Isa|Kalgoorlie|Bunbury|Kimberley region|Pilbara|Port Hedland|Karratha|Whyalla|Port Augusta|Mount Gambier|Arnhem Land|Devonport|Parramatta|Murray-Darling|Hunter Valley|Illawarra|Torres Strait|Longreach|Bourke|Walgett|Moree|Armidale|Kempsey|Nowra|Bega|Cooma|Batemans Bay|Goulburn|Albury|Wangaratta|Swan Hill|Echuca|Bairnsdale|Port Lincoln|Port Pirie|Ceduna|Coober Pedy|Geraldton|Broome|Kununurra|Halls Creek|Fitzroy Crossing|Esperance|Tennant Creek|Nhulunbuy|Maningrida|Wadeye|Burnie|Launceston City|Thursday Island|Bankstown|Blacktown|Noosa|Hervey Bay
NZ Wellington|Auckland|Christchurch|Dunedin|Rotorua|Tauranga|Queenstown|Napier|Hawke's Bay|Waikato|Otago|Whangārei|Southland|Gisborne|?Hamilton|?Nelson|?Northland|Porirua|Lower Hutt|Upper Hutt|Hutt Valley|Hutt|Kāpiti|Kapiti|Wairarapa|Masterton|Palmerston North|Whanganui|Manawatū|Manawatu|Taranaki|New Plymouth|Bay of Plenty|Whakatāne|Whakatane|Taupō|Taupo|Tairāwhiti|Marlborough|Blenheim|Greymouth|Hokitika|Westport|Canterbury Plains|Timaru|Ashburton|Oamaru|Waitaki|Invercargill|Stewart Island|Rakiura|Chatham Islands|Whangarei|Kaitaia|Kaikohe|Waitangi|Coromandel|Manukau|Waitematā|Waitākere|Kaikōura|Kaikoura|Wānaka|Wanaka|Cook Strait|Ōtaki|Motueka|Feilding|Dannevirke|Waipukurau|Wairoa|Ōpōtiki|Opotiki|Kawerau|Tokoroa|Te Kuiti|Te Awamutu|Matamata|Thames-Coromandel|Waihi|Dargaville|Kerikeri|Papakura|Ruapehu|Tararua District|Buller District|Waimakariri
CA Ottawa|Toronto|Montreal|Montréal|Vancouver|Calgary|Edmonton|Winnipeg|Regina|Saskatoon|Halifax|Quebec City|Thunder Bay|Whitehorse|Yellowknife|Iqaluit|Ontario|Quebec|Québec|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|British Columbia|Newfoundland|Labrador|Prince Edward Island|Nunavut|Yukon|Gatineau|Sudbury|Moncton|Fredericton|Charlottetown|?Hamilton|?Victoria|?Kingston|?Windsor|?Surrey|Swift Current|Moose Jaw|Prince Albert|Lethbridge|Red Deer|Medicine Hat|Fort McMurray|Grande Prairie|Kelowna|Kamloops|Nanaimo|Prince George|Burnaby|Kenora|Sault Ste. Marie|Timmins|North Bay|Mississauga|Brampton|Oshawa|Guelph|Kitchener|Niagara Falls|St. Catharines|?Laval|Longueuil|?Sherbrooke|Trois-Rivières|Saguenay|Rimouski|Gaspé|Abitibi|Nunavik|Kuujjuaq|Cape Breton|Lunenburg|Miramichi|Corner Brook|Happy Valley-Goose Bay|Rankin Inlet|Inuvik|Lac-Mégantic|Rouyn-Noranda|Okanagan|Haida Gwaii|Gananoque|Muskoka|Yorkton|Attawapiskat|Moosonee|Gatineau Park|Sept-Îles|Edmundston|?Summerside|Gander|Tuktoyaktuk|Hay River|Dawson City|Watson Lake|Cambridge Bay|Northwest Territories|Baffin
SG Changi|Jurong|Tampines|Woodlands|Sentosa|Toa Payoh|Ang Mo Kio|Bedok|Bukit Timah|Pasir Ris|Punggol|Sengkang|Yishun|Choa Chu Kang|Marina Bay|Raffles Place|Geylang
HK Kowloon|New Territories|Victoria Harbour|Lantau|Sha Tin|Tuen Mun
TW Taipei|Kaohsiung|Taichung|Tainan|Hualien|Hsinchu
FJ Suva|Lautoka|Nadi|Labasa|Nasinu|Nausori|Sigatoka|Savusavu|Rakiraki|Levuka|Viti Levu|Vanua Levu|Taveuni|Kadavu|Viria|Rewa|Naitasiri|Tailevu|Lau Group|Yasawa|Ba Town|Tavua|Korovou|Navua|Vunidawa|Macuata|Cakaudrove|Bua Province|Nadroga|Navosa|Serua|Lomaiviti|Ovalau|Rotuma|Lami Town|Kubulau|Vatukoula|Nadarivatu|Lakeba
SB Honiara|Auki|Gizo|Noro|Malaita|Guadalcanal|Choiseul|Makira|Temotu|Isabel Province|Kongulai|Tina River|Mataniko|Munda|Tulagi|Buala|Kirakira|Taro Island|Ringgi|Lungga|Henderson Field|?Marau|Rennell
VU Port Vila|Luganville|Espiritu Santo|Tanna|Malekula|Ambrym|Pentecost|Efate|Tafea|Erromango|Aneityum|Maewo|Penama|Malampa|Lenakel|Isangel|Lakatoro|Norsup|Saratamata
WS Apia|Savai'i|Upolu|Salelologa|Vaitele|Falealupo|Lalomanu|Faleolo
TO Nuku'alofa|Nukuʻalofa|Tongatapu|Vava'u|Ha'apai|Neiafu|Pangai|'Eua|Hihifo|Niuatoputapu|Vaini
TV Funafuti|Vaitupu|Nanumea|Nukufetau|Nui atoll
KI Tarawa|Kiritimati|Betio|Bairiki|Bikenibeu|Bonriki|Abaiang|Butaritari|Tabuaeran|Onotoa|Abemama|Beru atoll
BB Bridgetown|Speightstown|Oistins|Holetown|St. Michael|Christ Church|St. Lucy|Six Cross Roads
JM Montego Bay|Spanish Town|Mandeville|Ocho Rios|Portmore|St. Ann's Bay|St. Elizabeth|Clarendon|Negril|St. Catherine|?Kingston|?Portland|?Manchester|?Trelawny|Savanna-la-Mar|Lucea|May Pen|Morant Bay|Port Antonio|New Kingston|Half Way Tree|?Port Royal|Old Harbour|Linstead|Brown's Town|Trench Town|Tivoli Gardens|Hanover parish|Westmoreland parish|Bull Bay
TT Port of Spain|Port-of-Spain|Chaguanas|Tobago|Point Fortin|Arima|?San Fernando|Couva|Mayaro|Sangre Grande|Toco|Diego Martin|Piarco|Princes Town|Siparia|?Rio Claro|Tunapuna|Laventille|La Brea|Point Lisas|Caroni|San Juan/Laventille
GY Linden|New Amsterdam|Demerara|Berbice|Essequibo|Lethem|Rupununi|Morawhanna|?Georgetown|Bartica|Anna Regina|?Mahdia|Mabaruma|Skeldon|Corriverton|Rose Hall|Rosignol|Parika|Port Kaituma|Lethem Town|Aishalton|Kurukabaru|Pomeroon
BS Nassau|Grand Bahama|Freeport|Abaco|Eleuthera|Exuma|Andros|Marsh Harbour|Hope Town|Cat Island|Inagua|Bimini|Mayaguana|Harbour Island|Governor's Harbour|Treasure Cay
BZ Belmopan|Belize City|Dangriga|Orange Walk|Corozal|San Ignacio|Punta Gorda|Placencia|Toledo District|Stann Creek|Hopkins village|Benque Viejo|Ambergris Caye|Caye Caulker|Cayo District
SR Paramaribo|Nickerie|Brokopondo|Albina|Moengo|Lelydorp|Brownsweg|Apoera|Coronie|Sipaliwini|Marowijne
KY Grand Cayman|Cayman Brac|?George Town
BM ?Hamilton
GD St. George's|St George's|Carriacou|Petite Martinique|Gouyave|Sauteurs
LC Castries|Vieux Fort|Soufrière|Micoud|Dennery|Gros Islet|?Anse La Raye
VC Kingstown|Bequia|Union Island|Chateaubelair|Canouan|Mayreau|Barrouallie
KN Basseterre|Charlestown|Sandy Point
DM Roseau|Kalinago
BN Bandar Seri Begawan|Belait|Tutong
TH Bangkok|Chiang Mai|Phuket|Pattani|Khon Kaen|Nakhon Ratchasima|Korat|Udon Thani|Ubon Ratchathani|Hat Yai|Songkhla|Narathwiwat|Surat Thani|Nakhon Si Thammarat|Ayutthaya|Sukhothai|Chiang Rai|Mae Sot|Mae Hong Son|Tak Province|Nan Province|Buriram|Nong Khai|Rayong|Chonburi|Kanchanaburi|Samut Prakan|Samut Sakhon|Ranong
MY Kuala Lumpur|Putrajaya|Penang|Johor|Sabah|Sarawak|Selangor|Kota Kinabalu|Kuching|Ipoh|Kelantan|Terengganu|?George Town|Kedah|Perlis|Perak|Pahang|Negeri Sembilan|Melaka|Malacca|Kuantan|Alor Setar|Johor Bahru|Shah Alam|Petaling Jaya|Sibu|Bintulu|Sandakan|Tawau|Lahad Datu|Langkawi|Seremban|Kota Bharu|Kuala Terengganu|Klang|Taiping|Labuan|Cyberjaya|Limbang|Semporna|Ranau|Keningau|Mersing|Batu Pahat|Kluang|Temerloh|Bentong|Cameron Highlands|Sungai Petani|Teluk Intan|Manjung|Port Dickson|Dungun|Kemaman|Gua Musang|Tumpat|Kangar
ID Jakarta|Surabaya|Bandung|Medan|Makassar|Sumatra|Kalimantan|Sulawesi|Bali|Papua Barat|Nusantara|West Java|Central Java|East Java|Yogyakarta|Semarang|Palembang|Pekanbaru|Batam|Lombok|Maluku|Ambon|Aceh|Banda Aceh|Padang|Riau|Jambi|Lampung|Bengkulu|Banten|Tangerang|Bekasi|Depok|Bogor|Balikpapan|Samarinda|Pontianak|Banjarmasin|Manado|Kendari|Palu|Kupang|West Papua|Jayapura|Papua Province|Denpasar|Malang|Surakarta|Cirebon|Maumere|Sumbawa|Mataram|?Ternate|Tidore|Halmahera|Morowali|Gorontalo|Mamuju|Toraja|Sukabumi|Garut|Jember|Banyuwangi|Madura|Magelang|Cilacap|Bangka Belitung|Mentawai|Lhokseumawe|Meulaboh|?Sabang|Merauke|Sorong|Timika|Wamena|Nabire|Raja Ampat|Tarakan|Nunukan|Palangkaraya|Singkawang|Entikong
GT Guatemala City|Quetzaltenango|Huehuetenango|Petén|Alta Verapaz|Cobán|Chimaltenango|Sololá|Totonicapán|Quiché|Nebaj|Izabal|Puerto Barrios|?Escuintla|Mazatenango|Retalhuleu|Chiquimula|Zacapa|Antigua Guatemala|Baja Verapaz|Sacatepéquez
HN Tegucigalpa|San Pedro Sula|Choluteca|La Ceiba|Comayagua|Puerto Cortés|?El Progreso|Danlí|Santa Rosa de Copán|Copán|Olancho|Juticalpa|Roatán|Tocoa|Intibucá|?Atlántida|Puerto Lempira
NI Managua|Matagalpa|Bluefields|Estelí|Chinandega|?Masaya|Jinotega|Rivas|Bilwi|Puerto Cabezas|Juigalpa|Ocotal|Boaco|San Juan del Sur
PY Asunción|Asuncion|Ciudad del Este|Encarnación|Chaco Boreal|?Filadelfia|Boquerón|?Villarrica|Caaguazú|Itapúa|?Alto Paraná|San Pedro de Ycuamandiyú|Mariscal Estigarribia|Presidente Hayes|Caazapá
PE Lima|Cusco|Arequipa|Puno|Cajamarca|Iquitos|Callao|Piura|Ucayali|Chiclayo|Lambayeque|?Ayacucho|Huancavelica|Huancayo|?Junín|Huánuco|?Pasco|Ancash|Huaraz|Chimbote|Tumbes|Madre de Dios|Puerto Maldonado|?Loreto|Pucallpa|Tarapoto|Moyobamba|Apurímac|Abancay|Moquegua|Tacna|Olmos|La Libertad Region|Juliaca|Las Bambas|San Juan de Lurigancho
HT Port-au-Prince|Cap-Haïtien|Les Cayes|Gonaïves|Jacmel|Jérémie|Hinche|Port-de-Paix|Saint-Marc|Miragoâne|Artibonite|Cité Soleil|Croix-des-Bouquets|Pétion-Ville|Léogâne|Ouanaminthe|Fort-Liberté|Grand'Anse
BT Thimphu|Paro|Phuentsholing|Punakha|Wangdue Phodrang|Bumthang|Trongsa|Mongar|Trashigang|Samdrup Jongkhar|Gelephu|Samtse|Lhuntse|Zhemgang|?Dagana
AL Tirana|Durrës|Shkodër|Vlorë|Elbasan|Korçë|Gjirokastër|Kukës|Lezhë|Sarandë|Pogradec|Dibër|Kamëz|Durres|Shkoder|Lushnjë|Peshkopi|Tropojë|Bajram Curri|Kukes
HU Budapest|Debrecen|Szeged|Miskolc|Pécs|Győr|Nyíregyháza|Kecskemét|Székesfehérvár|Szombathely|Borsod|Békéscsaba|Tatabánya|Kaposvár
PL Warsaw|Kraków|Krakow|Gdańsk|Łódź|Wrocław|Katowice|Poznań|Szczecin|Lublin|Białystok|Rzeszów|Olsztyn|Toruń|Bydgoszcz|Gdynia|Kielce|Częstochowa|Przemyśl|Medyka|Suwałki|Silesia|Podlasie|Mazovia|Kłodzko
US Washington|New York|Chicago|Houston|Los Angeles|San Francisco|Boston|Atlanta|Miami|Seattle|Denver|Phoenix|Philadelphia|Detroit|Dallas|Baltimore|Albuquerque|New Orleans|Anchorage|Honolulu
GB London|Edinburgh|Cardiff|Belfast
BE Brussels
FR Paris|Strasbourg
DE Berlin|Bonn|Frankfurt
IT Rome
AT Vienna
FI Helsinki
LU Luxembourg
AG Codrington|Barbuda
NR Yaren|Aiwo
KH Phnom Penh|Battambang|Siem Reap|Sihanoukville|Kampong Cham|Kampot|Banteay Meanchey|Poipet|Ratanakiri|Mondulkiri|Pursat|Koh Kong|Kandal|?Takeo|Svay Rieng|Prey Veng|Kratie|Stung Treng|Tonle Sap
LA Vientiane|Luang Prabang|Savannakhet|Pakse|Champasak|Attapeu|Xieng Khouang|Phongsaly|Luang Namtha|Oudomxay|Houaphanh|Khammouane|Thakhek|Saravane|Sekong
VN Hanoi|Ho Chi Minh City|Da Nang|Haiphong|Can Tho|Quang Tri|Quang Nam|Nghe An|Ha Tinh|Mekong Delta|Lao Cai|Ha Giang|Dak Lak|Gia Lai|Ca Mau|Ben Tre
MN Ulaanbaatar|Erdenet|Darkhan|Khovd|Dornod|Choibalsan|Bayan-Ölgii|Ölgii|Bayankhongor|Zavkhan|Ömnögovi|Dalanzadgad|Oyu Tolgoi|Tavan Tolgoi|Zamyn-Uud|Sükhbaatar
AF Kabul|Kandahar|Herat|Mazar-i-Sharif|Jalalabad|Kunduz|Bamyan|Helmand|Lashkar Gah|Ghazni|Paktika|Paktia|Khost|Nangarhar|Badakhshan|Faizabad|Takhar|Balkh|Ghor|Nimroz|Uruzgan|Zabul
UA Kyiv|Kharkiv|Odesa|Dnipro|Lviv|Zaporizhzhia|Kherson|Mykolaiv|Chernihiv|Sumy|Poltava|Vinnytsia|Zhytomyr|Ivano-Frankivsk|Uzhhorod|Ternopil|Rivne|?Donetsk|Luhansk|Mariupol|Kramatorsk|Kryvyi Rih|Izium|Bucha|Irpin
GE Tbilisi|Kutaisi|Batumi|Zugdidi|Akhaltsikhe|Telavi|Rustavi|Svaneti|Mestia|Adjara|Kakheti|Samegrelo|Imereti|Borjomi|Javakheti|Tskhinvali|Abkhazia
AM Yerevan|Gyumri|Vanadzor|Goris|Kapan|Syunik|Tavush|Ijevan|Lori Province|Shirak|Gavar|Meghri
HR Zagreb|Rijeka|Osijek|Zadar|Dubrovnik|Vukovar|Šibenik|Slavonia|Istria
BG Plovdiv|Burgas|Stara Zagora|Pleven|Blagoevgrad
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
