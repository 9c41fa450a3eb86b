-- What is found: one entry for each thing that has words, kept by triggers on the tables of the left. LIKE under row-level
-- security ignores the trigram index, and trigrams know no words of two characters: search goes through luoshi_search, which
-- applies the scope itself, over an index of pairs of characters.
-- One way of writing, character for character, so that a place in the one is the same place in the other: small letters, half
-- width, simplified, every white space a blank. The table is that of the reader (derived from OpenCC's TSCharacters, Apache-2.0).
create function luoshi_fold(words text) returns text language plpgsql immutable strict parallel safe cost 100 as
$$
declare
  plain text := translate(lower(words),
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～' || E'\u3000\u00a0\t\n\r',
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~' || '     ');
begin
  if plain ~ '[丟並乾亂亙亞佇佈佔併來侖侶侷俁係俠俬倀倆倉個們倖値倫偉側偵偽傑傖傘備傢傭傯傳傴債傷傾僂僅僉僑僕僞僥僨僱價儀儁儂億儈儉儐儔儕儘償優儲儷儺儻儼兇兌兒兗內兩冊冑冪凈凍凜凱別刪剄則剋剎剛剝剮剴創剷劃劇劉劊劌劍劑勁動務勛勝勞勢勱勳勵勸勻匭匯匱區協卹卻卽厙厠厤厭厲厴參叄叢吳吶呂咼員唄唚唸問啓啞啟喚喪喫喬單喲嗆嗇嗎嗚嗩嗶嘆嘍嘔嘖嘗嘜嘩嘮嘯嘰嘵嘸噁噓噝噠噥噦噯噲噴噸噹嚀嚇嚌嚐嚕嚙嚥嚦嚨嚮嚳嚴嚶囀囁囂囅囈囌囑囪圇國圍園圓圖團垵埡埰執堅堊堖堝堯報場塊塋塏塒塗塚塢塤塵塹墊墜墮墰墳墻墾壇壎壓壘壙壚壜壞壟壠壢壩壯壺壽夠夢夥夾奐奧奩奪奬奮奼妝妳姍姦娛婁婦婭媧媯媼媽嫋嫗嫵嫺嫻嬀嬈嬋嬌嬙嬡嬤嬪嬰嬸孃孌孫學孿宮寀寢實寧審寫寬寵寶將專尋對導尷屆屍屜屢層屨屬岡峯峴島峽崍崑崗崙崢崬嵐嵗嶁嶄嶇嶗嶠嶧嶴嶸嶺嶼嶽巋巒巔巖巰巹帥師帳帶幀幃幗幘幟幣幫幬幹幾庫廁廂廄廈廕廚廝廟廠廡廢廣廩廬廳弒弔弳張強彆彈彌彎彔彙彞彥彫彷彿後徑從徠復徵徹恆恥悅悵悶悽惡惱惲惻愛愜愨愴愷愾慄態慍慘慚慟慣慤慪慫慮慳慶慼慾憂憊憐憑憒憚憤憫憮憲憶懇應懌懍懞懟懣懨懲懶懷懸懺懼懾戀戇戔戧戩戰戲戶拋挱挾捨捫捱捲掃掄掙掛採揀揚換揮損搖搗搶摑摜摟摯摳摶摺摻撈撐撓撟撣撥撫撲撳撻撾撿擁擄擇擊擋擔據擠擡擣擬擯擰擱擲擴擷擺擻擼擾攄攆攏攔攖攙攛攜攝攢攣攤攪攬敎敗敘敵數斂斃斕斬斷於旂旣昇時晉晝暈暉暢暫曄曆曇曉曏曖曠曬書會朧朮東杴枴柵柺査桿梔梘條梟棄棊棖棗棟棧棲椏楊楓楨業極榦榪榮榿構槍槓槧槨槳樁樂樅樑樓標樞樣樸樹樺橈橋機橢橫檁檉檔檜檢檣檯檳檸檻櫃櫓櫚櫛櫝櫞櫟櫥櫧櫨櫪櫫櫬櫱櫳櫸櫺櫻欄欅權欏欒欖欞欽歎歐歟歡歲歷歸歿殘殞殤殫殭殮殯殲殺殻殼毀毆毿氂氈氌氣氫氬氳氾汎汙決沒沖況泝洩洶浹涇涼淒淚淥淨淩淪淵淶淸淺渙減渦測渾湊湞湧湯溈準溝溫溼滄滅滌滎滙滬滯滲滷滸滾滿漁漚漢漣漬漲漵漸漿潁潑潔潙潛潤潯潰潷潿澀澆澇澗澠澤澩澮澱濁濃濕濘濛濟濤濫濰濱濺濼濾瀅瀆瀉瀋瀏瀕瀘瀝瀟瀠瀦瀧瀨瀰瀲瀾灃灄灑灕灘灝灣灤灧灩災為烏烴無煉煒煙煢煥煩煬熒熗熱熾燁燈燉燒燙燜營燦燬燭燴燻燼燾爍爐爛爭爲爺爾牀牆牘牽犖犛犢犧狀狹狽猙猶猻獁獃獄獅獎獨獪獫獰獲獵獷獸獺獻獼玀現琱琺琿瑋瑣瑤瑩瑪璉璣璦環璽瓊瓏瓔瓚甌甕產産甦畝畢畫異畵當疇疊痙痠痾瘂瘋瘍瘓瘞瘡瘧瘺瘻療癆癇癉癒癘癟癡癢癤癥癧癩癬癭癮癰癱癲發皁皚皰皸皺盃盜盞盡監盤盧盪眞眥眾睏睜睞睪瞘瞞瞭瞼矇矚矯硃硤硨硯碩碭碸確碼磚磣磧磯磽礆礎礙礦礪礫礬礱祇祕祿禍禎禦禪禮禰禱禿秈稅稈稜稟種稱穀穌積穎穡穢穩穫窩窪窮窯窶窺竄竅竇竈竊竪競筆筍筧箇箋箏節範築篋篤篩篳簀簍簑簞簡簣簫簽簾籃籌籜籟籠籤籩籪籬籮籲粵糉糝糞糧糰糲糴糶糹糾紀紂約紅紆紇紈紉紋納紐紓純紕紗紙級紛紜紡紮細紱紲紳紹紺紼紿絀終絃組絆絎結絕絛絝絞絡絢給絨統絲絳絶絹綁綃綆綈綉綏綑經綜綞綠綢綣綫綬維綰綱網綳綴綵綸綹綺綻綽綾綿緄緇緊緋緑緒緔緖緗緘緙線緝緞締緡緣緦編緩緬緯緱緲練緶緹緻縈縉縊縋縐縑縛縝縞縟縣縧縫縭縮縱縲縴縵縶縷縹總績繃繅繆繐繒織繕繚繞繡繢繩繪繫繭繮繯繰繳繹繼繽繾纈纊續纍纏纓纔纖纘纜缽罈罌罎罰罵罷羅羆羈羋羣羥羨義羶習翹耬耮聖聞聯聰聲聳聵聶職聹聽聾肅脅脈脛脣脩脫脹腎腖腡腦腫腳腸膃膚膠膩膽膾膿臉臍臏臘臚臟臠臥臨臺與興舉舊舘艙艤艦艫艱艷芻苧茲荊莊莖莢莧華菴菸萇萊萬萵葉葒著葤葦葯葷蒐蒓蒔蒞蒼蓀蓆蓋蓮蓯蓴蓽蔔蔘蔞蔣蔥蔦蔭蕁蕆蕎蕒蕓蕕蕘蕢蕩蕪蕭蕷薈薊薌薑薔薟薦薩薺藉藍藎藝藥藪藴藶藹藺蘄蘆蘇蘊蘋蘚蘞蘢蘭蘺蘿處虛虜號虧虯蛺蛻蜆蝕蝟蝦蝨蝸螄螞螢螻蟄蟈蟎蟣蟬蟯蟲蟶蟻蠅蠆蠍蠐蠑蠔蠟蠣蠱蠶蠻衆衊術衕衚衛衝衞衹袞裊裏補裝裡製複褲褳褸褻襆襇襉襖襝襠襤襪襬襯襲覆覈見規覓視覘覡覦親覬覯覲覷覺覽覿觀觴觶觸訁訂訃計訊訌討訐訓訕訖託記訛訝訟訣訥訪設許訴訶診註証詁詆詎詐詒詔評詘詛詞詠詡詢詣試詩詫詬詭詮詰話該詳詵詼詿誄誅誆誇誌認誑誒誕誘誚語誠誡誣誤誥誦誨說説誰課誶誹誼調諂諄談諉請諍諏諑諒論諗諛諜諞諡諢諤諦諧諫諭諮諱諳諶諷諸諺諼諾謀謁謂謄謅謊謎謐謔謖謗謙謚講謝謠謡謨謫謬謭謳謹謾譁證譎譏譖識譙譚譜譟譫譭譯議譴護譽譾讀變讎讒讓讕讖讚讜讞豈豎豐豔豬貓貝貞負財貢貧貨販貪貫責貯貰貲貳貴貶買貸貺費貼貽貿賀賁賂賃賄賅資賈賊賑賒賓賕賚賜賞賠賡賢賣賤賦賧質賫賬賭賴賺賻購賽賾贄贅贈贊贋贍贏贐贓贖贗贛贜趕趙趨趲跡踐踰踴蹌蹕蹟蹣蹤蹺躉躊躋躍躑躒躓躕躚躡躥躦躪軀車軋軌軍軒軔軛軟軤軫軲軸軹軺軻軼軾較輅輇載輊輒輓輔輕輛輜輝輞輟輥輦輩輪輯輳輸輻輾輿轂轄轅轆轉轍轎轔轟轡轢轤辦辭辮辯農迴逕這連週進遊運過達違遙遜遞遠遡適遲遷選遺遼邁還邇邊邏邐郟郵鄆鄉鄒鄔鄕鄖鄧鄭鄰鄲鄴鄶鄺酈醃醖醜醞醫醬釀釁釃釅釋釐釒釓釔釕釗釘釙針釣釤釦釧釩釵釷釹釺鈀鈁鈄鈅鈈鈉鈍鈎鈐鈑鈔鈕鈞鈡鈣鈥鈦鈧鈮鈰鈳鈴鈷鈸鈹鈺鈽鈾鈿鉀鉅鉆鉈鉉鉍鉑鉕鉗鉚鉛鉞鉢鉤鉦鉬鉭鉳鉸鉺鉻鉿銀銃銅銑銓銖銘銚銜銠銣銥銦銨銩銪銫銬銱銳銷銹銻銼鋁鋂鋃鋅鋇鋌鋏鋒鋝鋟鋣鋤鋥鋦鋨鋪鋭鋮鋯鋰鋱鋶鋸鋼錁錄錆錇錈錐錒錕錘錙錚錛錟錠錢錦錨錫錮錯録錳錶錸錼鍀鍁鍃鍅鍆鍇鍊鍋鍍鍔鍘鍛鍤鍥鍩鍬鍰鍵鍶鍺鍼鍾鎂鎄鎇鎊鎌鎖鎘鎚鎢鎣鎦鎧鎩鎪鎬鎭鎮鎰鎳鎵鎸鎿鏃鏇鏈鏌鏍鏑鏗鏘鏚鏜鏝鏞鏟鏡鏢鏤鏨鏵鏷鏹鏽鐃鐋鐐鐒鐓鐔鐗鐘鐙鐝鐠鐦鐧鐨鐫鐮鐲鐳鐵鐸鐺鐿鑀鑄鑊鑌鑑鑒鑔鑠鑣鑥鑭鑰鑲鑷鑹鑼鑽鑾鑿钁長門閂閃閆閉開閌閎閏閑閒間閔閘閡閣閤閥閨閩閫閬閭閱閲閶閹閻閼閽閾閿闃闆闇闈闊闋闌闐闔闕闖關闞闡闢闥陘陝陞陣陰陳陸陽隉隊階隕際隨險隱隴隸隻雋雖雙雛雜雞離難雲電霧霽靂靄靈靑靚靜靦靨鞀鞏鞝鞦鞽韁韃韆韉韋韌韓韙韜韝韞韻響頁頂頃項順頇須頊頌頎頏預頑頒頓頗領頜頡頤頦頭頰頷頸頹頻頽顆題額顎顏顓顔願顙顛類顢顥顧顫顬顯顰顱顳顴風颮颯颱颳颶颼飄飆飈飛飠飢飩飪飫飭飯飱飲飴飼飽飾餃餅餉養餌餑餒餓餘餚餛餞餡館餬餱餳餵餷餼餾餿饃饅饈饉饊饋饌饑饒饗饜饞饢馬馭馮馱馳馴駁駐駑駒駔駕駘駙駛駝駟駡駢駭駱駿騁騅騍騎騏騖騙騫騭騮騰騶騷騸騾驀驁驂驃驄驅驊驍驏驕驗驚驛驟驢驤驥驪骯髏髒體髕髖髮鬆鬍鬚鬢鬥鬧鬨鬩鬪鬮鬱魎魘魚魯魴魷鮁鮃鮎鮐鮑鮒鮚鮝鮞鮪鮫鮭鮮鯀鯁鯇鯉鯊鯔鯖鯗鯛鯝鯡鯢鯤鯧鯨鯪鯫鯰鯴鯽鯿鰈鰉鰍鰐鰒鰓鰠鰣鰥鰨鰩鰭鰱鰲鰳鰵鰷鰹鰻鰾鱅鱈鱉鱒鱔鱖鱗鱘鱝鱟鱧鱭鱷鱸鱺鳥鳧鳩鳬鳳鳴鳶鴆鴇鴉鴕鴛鴝鴟鴣鴦鴨鴯鴰鴻鴿鵂鵑鵒鵓鵜鵝鵠鵡鵪鵬鵯鵰鵲鶇鶉鶓鶘鶚鶥鶩鶯鶴鶻鶼鶿鷀鷂鷄鷓鷗鷙鷚鷥鷦鷯鷲鷳鷴鷸鷹鷺鸌鸕鸚鸛鸝鸞鹵鹹鹺鹼鹽麗麥麩麪麫麯麵麼麽黃黌點黨黲黴黷黽黿鼉鼕鼴齇齊齋齎齏齒齔齙齜齟齠齡齣齦齧齪齬齲齶齷龍龐龔龕龜]' then
    plain := translate(plain,
      '丟並乾亂亙亞佇佈佔併來侖侶侷俁係俠俬倀倆倉個們倖値倫偉側偵偽傑傖傘備傢傭傯傳傴債傷傾僂僅僉僑僕僞僥僨僱價儀儁儂億儈儉儐儔儕儘償優儲儷儺儻儼兇兌兒兗內兩冊冑冪凈凍凜凱別刪剄則剋剎剛剝剮剴創剷劃劇劉劊劌劍劑勁動務勛勝勞勢勱勳勵勸勻匭匯匱區協卹卻卽厙厠厤厭厲厴參叄叢吳吶呂咼員唄唚唸問啓啞啟喚喪喫喬單喲嗆嗇嗎嗚嗩嗶嘆嘍嘔嘖嘗嘜嘩嘮嘯嘰嘵嘸噁噓噝噠噥噦噯噲噴噸噹嚀嚇嚌嚐嚕嚙嚥嚦嚨嚮嚳嚴嚶囀囁囂囅囈囌囑囪圇國圍園圓圖團垵埡埰執堅堊堖堝堯報場塊塋塏塒塗塚塢塤塵塹墊墜墮墰墳墻墾壇壎壓壘壙壚壜壞壟壠壢壩壯壺壽夠夢夥夾奐奧奩奪奬奮奼妝妳姍姦娛婁婦婭媧媯媼媽嫋嫗嫵嫺嫻嬀嬈嬋嬌嬙嬡嬤嬪嬰嬸孃孌孫學孿宮寀寢實寧審寫寬寵寶將專尋對導尷屆屍屜屢層屨屬岡峯峴島峽崍崑崗崙崢崬嵐嵗嶁嶄嶇嶗嶠嶧嶴嶸嶺嶼嶽巋巒巔巖巰巹帥師帳帶幀幃幗幘幟幣幫幬幹幾庫廁廂廄廈廕廚廝廟廠廡廢廣廩廬廳弒弔弳張強彆彈彌彎彔彙彞彥彫彷彿後徑從徠復徵徹恆恥悅悵悶悽惡惱惲惻愛愜愨愴愷愾慄態慍慘慚慟慣慤慪慫慮慳慶慼慾憂憊憐憑憒憚憤憫憮憲憶懇應懌懍懞懟懣懨懲懶懷懸懺懼懾戀戇戔戧戩戰戲戶拋挱挾捨捫捱捲掃掄掙掛採揀揚換揮損搖搗搶摑摜摟摯摳摶摺摻撈撐撓撟撣撥撫撲撳撻撾撿擁擄擇擊擋擔據擠擡擣擬擯擰擱擲擴擷擺擻擼擾攄攆攏攔攖攙攛攜攝攢攣攤攪攬敎敗敘敵數斂斃斕斬斷於旂旣昇時晉晝暈暉暢暫曄曆曇曉曏曖曠曬書會朧朮東杴枴柵柺査桿梔梘條梟棄棊棖棗棟棧棲椏楊楓楨業極榦榪榮榿構槍槓槧槨槳樁樂樅樑樓標樞樣樸樹樺橈橋機橢橫檁檉檔檜檢檣檯檳檸檻櫃櫓櫚櫛櫝櫞櫟櫥櫧櫨櫪櫫櫬櫱櫳櫸櫺櫻欄欅權欏欒欖欞欽歎歐歟歡歲歷歸歿殘殞殤殫殭殮殯殲殺殻殼毀毆毿氂氈氌氣氫氬氳氾汎汙決沒沖況泝洩洶浹涇涼淒淚淥淨淩淪淵淶淸淺渙減渦測渾湊湞湧湯溈準溝溫溼滄滅滌滎滙滬滯滲滷滸滾滿漁漚漢漣漬漲漵漸漿潁潑潔潙潛潤潯潰潷潿澀澆澇澗澠澤澩澮澱濁濃濕濘濛濟濤濫濰濱濺濼濾瀅瀆瀉瀋瀏瀕瀘瀝瀟瀠瀦瀧瀨瀰瀲瀾灃灄灑灕灘灝灣灤灧灩災為烏烴無煉煒煙煢煥煩煬熒熗熱熾燁燈燉燒燙燜營燦燬燭燴燻燼燾爍爐爛爭爲爺爾牀牆牘牽犖犛犢犧狀狹狽猙猶猻獁獃獄獅獎獨獪獫獰獲獵獷獸獺獻獼玀現琱琺琿瑋瑣瑤瑩瑪璉璣璦環璽瓊瓏瓔瓚甌甕產産甦畝畢畫異畵當疇疊痙痠痾瘂瘋瘍瘓瘞瘡瘧瘺瘻療癆癇癉癒癘癟癡癢癤癥癧癩癬癭癮癰癱癲發皁皚皰皸皺盃盜盞盡監盤盧盪眞眥眾睏睜睞睪瞘瞞瞭瞼矇矚矯硃硤硨硯碩碭碸確碼磚磣磧磯磽礆礎礙礦礪礫礬礱祇祕祿禍禎禦禪禮禰禱禿秈稅稈稜稟種稱穀穌積穎穡穢穩穫窩窪窮窯窶窺竄竅竇竈竊竪競筆筍筧箇箋箏節範築篋篤篩篳簀簍簑簞簡簣簫簽簾籃籌籜籟籠籤籩籪籬籮籲粵糉糝糞糧糰糲糴糶糹糾紀紂約紅紆紇紈紉紋納紐紓純紕紗紙級紛紜紡紮細紱紲紳紹紺紼紿絀終絃組絆絎結絕絛絝絞絡絢給絨統絲絳絶絹綁綃綆綈綉綏綑經綜綞綠綢綣綫綬維綰綱網綳綴綵綸綹綺綻綽綾綿緄緇緊緋緑緒緔緖緗緘緙線緝緞締緡緣緦編緩緬緯緱緲練緶緹緻縈縉縊縋縐縑縛縝縞縟縣縧縫縭縮縱縲縴縵縶縷縹總績繃繅繆繐繒織繕繚繞繡繢繩繪繫繭繮繯繰繳繹繼繽繾纈纊續纍纏纓纔纖纘纜缽罈罌罎罰罵罷羅羆羈羋羣羥羨義羶習翹耬耮聖聞聯聰聲聳聵聶職聹聽聾肅脅脈脛脣脩脫脹腎腖腡腦腫腳腸膃膚膠膩膽膾膿臉臍臏臘臚臟臠臥臨臺與興舉舊舘艙艤艦艫艱艷芻苧茲荊莊莖莢莧華菴菸萇萊萬萵葉葒著葤葦葯葷蒐蒓蒔蒞蒼蓀蓆蓋蓮蓯蓴蓽蔔蔘蔞蔣蔥蔦蔭蕁蕆蕎蕒蕓蕕蕘蕢蕩蕪蕭蕷薈薊薌薑薔薟薦薩薺藉藍藎藝藥藪藴藶藹藺蘄蘆蘇蘊蘋蘚蘞蘢蘭蘺蘿處虛虜號虧虯蛺蛻蜆蝕蝟蝦蝨蝸螄螞螢螻蟄蟈蟎蟣蟬蟯蟲蟶蟻蠅蠆蠍蠐蠑蠔蠟蠣蠱蠶蠻衆衊術衕衚衛衝衞衹袞裊裏補裝裡製複褲褳褸褻襆襇襉襖襝襠襤襪襬襯襲覆覈見規覓視覘覡覦親覬覯覲覷覺覽覿觀觴觶觸訁訂訃計訊訌討訐訓訕訖託記訛訝訟訣訥訪設許訴訶診註証詁詆詎詐詒詔評詘詛詞詠詡詢詣試詩詫詬詭詮詰話該詳詵詼詿誄誅誆誇誌認誑誒誕誘誚語誠誡誣誤誥誦誨說説誰課誶誹誼調諂諄談諉請諍諏諑諒論諗諛諜諞諡諢諤諦諧諫諭諮諱諳諶諷諸諺諼諾謀謁謂謄謅謊謎謐謔謖謗謙謚講謝謠謡謨謫謬謭謳謹謾譁證譎譏譖識譙譚譜譟譫譭譯議譴護譽譾讀變讎讒讓讕讖讚讜讞豈豎豐豔豬貓貝貞負財貢貧貨販貪貫責貯貰貲貳貴貶買貸貺費貼貽貿賀賁賂賃賄賅資賈賊賑賒賓賕賚賜賞賠賡賢賣賤賦賧質賫賬賭賴賺賻購賽賾贄贅贈贊贋贍贏贐贓贖贗贛贜趕趙趨趲跡踐踰踴蹌蹕蹟蹣蹤蹺躉躊躋躍躑躒躓躕躚躡躥躦躪軀車軋軌軍軒軔軛軟軤軫軲軸軹軺軻軼軾較輅輇載輊輒輓輔輕輛輜輝輞輟輥輦輩輪輯輳輸輻輾輿轂轄轅轆轉轍轎轔轟轡轢轤辦辭辮辯農迴逕這連週進遊運過達違遙遜遞遠遡適遲遷選遺遼邁還邇邊邏邐郟郵鄆鄉鄒鄔鄕鄖鄧鄭鄰鄲鄴鄶鄺酈醃醖醜醞醫醬釀釁釃釅釋釐釒釓釔釕釗釘釙針釣釤釦釧釩釵釷釹釺鈀鈁鈄鈅鈈鈉鈍鈎鈐鈑鈔鈕鈞鈡鈣鈥鈦鈧鈮鈰鈳鈴鈷鈸鈹鈺鈽鈾鈿鉀鉅鉆鉈鉉鉍鉑鉕鉗鉚鉛鉞鉢鉤鉦鉬鉭鉳鉸鉺鉻鉿銀銃銅銑銓銖銘銚銜銠銣銥銦銨銩銪銫銬銱銳銷銹銻銼鋁鋂鋃鋅鋇鋌鋏鋒鋝鋟鋣鋤鋥鋦鋨鋪鋭鋮鋯鋰鋱鋶鋸鋼錁錄錆錇錈錐錒錕錘錙錚錛錟錠錢錦錨錫錮錯録錳錶錸錼鍀鍁鍃鍅鍆鍇鍊鍋鍍鍔鍘鍛鍤鍥鍩鍬鍰鍵鍶鍺鍼鍾鎂鎄鎇鎊鎌鎖鎘鎚鎢鎣鎦鎧鎩鎪鎬鎭鎮鎰鎳鎵鎸鎿鏃鏇鏈鏌鏍鏑鏗鏘鏚鏜鏝鏞鏟鏡鏢鏤鏨鏵鏷鏹鏽鐃鐋鐐鐒鐓鐔鐗鐘鐙鐝鐠鐦鐧鐨鐫鐮鐲鐳鐵鐸鐺鐿鑀鑄鑊鑌鑑鑒鑔鑠鑣鑥鑭鑰鑲鑷鑹鑼鑽鑾鑿钁長門閂閃閆閉開閌閎閏閑閒間閔閘閡閣閤閥閨閩閫閬閭閱閲閶閹閻閼閽閾閿闃闆闇闈闊闋闌闐闔闕闖關闞闡闢闥陘陝陞陣陰陳陸陽隉隊階隕際隨險隱隴隸隻雋雖雙雛雜雞離難雲電霧霽靂靄靈靑靚靜靦靨鞀鞏鞝鞦鞽韁韃韆韉韋韌韓韙韜韝韞韻響頁頂頃項順頇須頊頌頎頏預頑頒頓頗領頜頡頤頦頭頰頷頸頹頻頽顆題額顎顏顓顔願顙顛類顢顥顧顫顬顯顰顱顳顴風颮颯颱颳颶颼飄飆飈飛飠飢飩飪飫飭飯飱飲飴飼飽飾餃餅餉養餌餑餒餓餘餚餛餞餡館餬餱餳餵餷餼餾餿饃饅饈饉饊饋饌饑饒饗饜饞饢馬馭馮馱馳馴駁駐駑駒駔駕駘駙駛駝駟駡駢駭駱駿騁騅騍騎騏騖騙騫騭騮騰騶騷騸騾驀驁驂驃驄驅驊驍驏驕驗驚驛驟驢驤驥驪骯髏髒體髕髖髮鬆鬍鬚鬢鬥鬧鬨鬩鬪鬮鬱魎魘魚魯魴魷鮁鮃鮎鮐鮑鮒鮚鮝鮞鮪鮫鮭鮮鯀鯁鯇鯉鯊鯔鯖鯗鯛鯝鯡鯢鯤鯧鯨鯪鯫鯰鯴鯽鯿鰈鰉鰍鰐鰒鰓鰠鰣鰥鰨鰩鰭鰱鰲鰳鰵鰷鰹鰻鰾鱅鱈鱉鱒鱔鱖鱗鱘鱝鱟鱧鱭鱷鱸鱺鳥鳧鳩鳬鳳鳴鳶鴆鴇鴉鴕鴛鴝鴟鴣鴦鴨鴯鴰鴻鴿鵂鵑鵒鵓鵜鵝鵠鵡鵪鵬鵯鵰鵲鶇鶉鶓鶘鶚鶥鶩鶯鶴鶻鶼鶿鷀鷂鷄鷓鷗鷙鷚鷥鷦鷯鷲鷳鷴鷸鷹鷺鸌鸕鸚鸛鸝鸞鹵鹹鹺鹼鹽麗麥麩麪麫麯麵麼麽黃黌點黨黲黴黷黽黿鼉鼕鼴齇齊齋齎齏齒齔齙齜齟齠齡齣齦齧齪齬齲齶齷龍龐龔龕龜',
      '丢并干乱亘亚伫布占并来仑侣局俣系侠私伥俩仓个们幸值伦伟侧侦伪杰伧伞备家佣偬传伛债伤倾偻仅佥侨仆伪侥偾雇价仪俊侬亿侩俭傧俦侪尽偿优储俪傩傥俨凶兑儿兖内两册胄幂净冻凛凯别删刭则克刹刚剥剐剀创铲划剧刘刽刿剑剂劲动务勋胜劳势劢勋励劝匀匦汇匮区协恤却即厍厕历厌厉厣参叁丛吴呐吕呙员呗吣念问启哑启唤丧吃乔单哟呛啬吗呜唢哔叹喽呕啧尝唛哗唠啸叽哓呒恶嘘咝哒哝哕嗳哙喷吨当咛吓哜尝噜啮咽呖咙向喾严嘤啭嗫嚣冁呓苏嘱囱囵国围园圆图团埯垭采执坚垩垴埚尧报场块茔垲埘涂冢坞埙尘堑垫坠堕坛坟墙垦坛埙压垒圹垆坛坏垄垅坜坝壮壶寿够梦伙夹奂奥奁夺奖奋姹妆你姗奸娱娄妇娅娲妫媪妈袅妪妩娴娴妫娆婵娇嫱嫒嬷嫔婴婶娘娈孙学孪宫采寝实宁审写宽宠宝将专寻对导尴届尸屉屡层屦属冈峰岘岛峡崃昆岗仑峥岽岚岁嵝崭岖崂峤峄岙嵘岭屿岳岿峦巅岩巯卺帅师帐带帧帏帼帻帜币帮帱干几库厕厢厩厦荫厨厮庙厂庑废广廪庐厅弑吊弪张强别弹弥弯录汇彝彦雕仿佛后径从徕复征彻恒耻悦怅闷凄恶恼恽恻爱惬悫怆恺忾栗态愠惨惭恸惯悫怄怂虑悭庆戚欲忧惫怜凭愦惮愤悯怃宪忆恳应怿懔蒙怼懑恹惩懒怀悬忏惧慑恋戆戋戗戬战戏户抛挲挟舍扪挨卷扫抡挣挂采拣扬换挥损摇捣抢掴掼搂挚抠抟折掺捞撑挠挢掸拨抚扑揿挞挝捡拥掳择击挡担据挤抬捣拟摈拧搁掷扩撷摆擞撸扰摅撵拢拦撄搀撺携摄攒挛摊搅揽教败叙敌数敛毙斓斩断于旗既升时晋昼晕晖畅暂晔历昙晓向暧旷晒书会胧术东锨拐栅拐查杆栀枧条枭弃棋枨枣栋栈栖桠杨枫桢业极干杩荣桤构枪杠椠椁桨桩乐枞梁楼标枢样朴树桦桡桥机椭横檩柽档桧检樯台槟柠槛柜橹榈栉椟橼栎橱槠栌枥橥榇蘖栊榉棂樱栏榉权椤栾榄棂钦叹欧欤欢岁历归殁残殒殇殚僵殓殡歼杀壳壳毁殴毵牦毡氇气氢氩氲泛泛污决没冲况溯泄汹浃泾凉凄泪渌净凌沦渊涞清浅涣减涡测浑凑浈涌汤沩准沟温湿沧灭涤荥汇沪滞渗卤浒滚满渔沤汉涟渍涨溆渐浆颍泼洁沩潜润浔溃滗涠涩浇涝涧渑泽泶浍淀浊浓湿泞蒙济涛滥潍滨溅泺滤滢渎泻沈浏濒泸沥潇潆潴泷濑弥潋澜沣滠洒漓滩灏湾滦滟滟灾为乌烃无炼炜烟茕焕烦炀荧炝热炽烨灯炖烧烫焖营灿毁烛烩熏烬焘烁炉烂争为爷尔床墙牍牵荦牦犊牺状狭狈狰犹狲犸呆狱狮奖独狯猃狞获猎犷兽獭献猕猡现雕珐珲玮琐瑶莹玛琏玑瑷环玺琼珑璎瓒瓯瓮产产苏亩毕画异画当畴叠痉酸疴痖疯疡痪瘗疮疟瘘瘘疗痨痫瘅愈疠瘪痴痒疖症疬癞癣瘿瘾痈瘫癫发皂皑疱皲皱杯盗盏尽监盘卢荡真眦众困睁睐睾眍瞒了睑蒙瞩矫朱硖砗砚硕砀砜确码砖碜碛矶硗硷础碍矿砺砾矾砻只秘禄祸祯御禅礼祢祷秃籼税秆棱禀种称谷稣积颖穑秽稳获窝洼穷窑窭窥窜窍窦灶窃竖竞笔笋笕个笺筝节范筑箧笃筛筚箦篓蓑箪简篑箫签帘篮筹箨籁笼签笾簖篱箩吁粤粽糁粪粮团粝籴粜纟纠纪纣约红纡纥纨纫纹纳纽纾纯纰纱纸级纷纭纺扎细绂绁绅绍绀绋绐绌终弦组绊绗结绝绦绔绞络绚给绒统丝绛绝绢绑绡绠绨绣绥捆经综缍绿绸绻线绶维绾纲网绷缀彩纶绺绮绽绰绫绵绲缁紧绯绿绪绱绪缃缄缂线缉缎缔缗缘缌编缓缅纬缑缈练缏缇致萦缙缢缒绉缣缚缜缟缛县绦缝缡缩纵缧纤缦絷缕缥总绩绷缫缪穗缯织缮缭绕绣缋绳绘系茧缰缳缲缴绎继缤缱缬纩续累缠缨才纤缵缆钵坛罂坛罚骂罢罗罴羁芈群羟羡义膻习翘耧耢圣闻联聪声耸聩聂职聍听聋肃胁脉胫唇修脱胀肾胨脶脑肿脚肠腽肤胶腻胆脍脓脸脐膑腊胪脏脔卧临台与兴举旧馆舱舣舰舻艰艳刍苎兹荆庄茎荚苋华庵烟苌莱万莴叶荭着荮苇药荤搜莼莳莅苍荪席盖莲苁莼荜卜参蒌蒋葱茑荫荨蒇荞荬芸莸荛蒉荡芜萧蓣荟蓟芗姜蔷莶荐萨荠借蓝荩艺药薮蕴苈蔼蔺蕲芦苏蕴苹藓蔹茏兰蓠萝处虚虏号亏虬蛱蜕蚬蚀猬虾虱蜗蛳蚂萤蝼蛰蝈螨虮蝉蛲虫蛏蚁蝇虿蝎蛴蝾蚝蜡蛎蛊蚕蛮众蔑术同胡卫冲卫只衮袅里补装里制复裤裢褛亵幞裥裥袄裣裆褴袜摆衬袭复核见规觅视觇觋觎亲觊觏觐觑觉览觌观觞觯触讠订讣计讯讧讨讦训讪讫托记讹讶讼诀讷访设许诉诃诊注证诂诋讵诈诒诏评诎诅词咏诩询诣试诗诧诟诡诠诘话该详诜诙诖诔诛诓夸志认诳诶诞诱诮语诚诫诬误诰诵诲说说谁课谇诽谊调谄谆谈诿请诤诹诼谅论谂谀谍谝谥诨谔谛谐谏谕咨讳谙谌讽诸谚谖诺谋谒谓誊诌谎谜谧谑谡谤谦谥讲谢谣谣谟谪谬谫讴谨谩哗证谲讥谮识谯谭谱噪谵毁译议谴护誉谫读变雠谗让谰谶赞谠谳岂竖丰艳猪猫贝贞负财贡贫货贩贪贯责贮贳赀贰贵贬买贷贶费贴贻贸贺贲赂赁贿赅资贾贼赈赊宾赇赉赐赏赔赓贤卖贱赋赕质赍账赌赖赚赙购赛赜贽赘赠赞赝赡赢赆赃赎赝赣赃赶赵趋趱迹践逾踊跄跸迹蹒踪跷趸踌跻跃踯跞踬蹰跹蹑蹿躜躏躯车轧轨军轩轫轭软轷轸轱轴轵轺轲轶轼较辂辁载轾辄挽辅轻辆辎辉辋辍辊辇辈轮辑辏输辐辗舆毂辖辕辘转辙轿辚轰辔轹轳办辞辫辩农回迳这连周进游运过达违遥逊递远溯适迟迁选遗辽迈还迩边逻逦郏邮郓乡邹邬乡郧邓郑邻郸邺郐邝郦腌酝丑酝医酱酿衅酾酽释厘钅钆钇钌钊钉钋针钓钐扣钏钒钗钍钕钎钯钫钭钥钚钠钝钩钤钣钞钮钧钟钙钬钛钪铌铈钶铃钴钹铍钰钸铀钿钾巨钻铊铉铋铂钷钳铆铅钺钵钩钲钼钽锫铰铒铬铪银铳铜铣铨铢铭铫衔铑铷铱铟铵铥铕铯铐铞锐销锈锑锉铝镅锒锌钡铤铗锋锊锓铘锄锃锔锇铺锐铖锆锂铽锍锯钢锞录锖锫锩锥锕锟锤锱铮锛锬锭钱锦锚锡锢错录锰表铼镎锝锨锪钫钔锴炼锅镀锷铡锻锸锲锘锹锾键锶锗针钟镁锿镅镑镰锁镉锤钨蓥镏铠铩锼镐镇镇镒镍镓镌镎镞镟链镆镙镝铿锵戚镗镘镛铲镜镖镂錾铧镤镪锈铙铴镣铹镦镡锏钟镫镢镨锎锏镄镌镰镯镭铁铎铛镱锿铸镬镔鉴鉴镲铄镳镥镧钥镶镊镩锣钻銮凿镢长门闩闪闫闭开闶闳闰闲闲间闵闸阂阁合阀闺闽阃阆闾阅阅阊阉阎阏阍阈阌阒板暗闱阔阕阑阗阖阙闯关阚阐辟闼陉陕升阵阴陈陆阳陧队阶陨际随险隐陇隶只隽虽双雏杂鸡离难云电雾霁雳霭灵青靓静腼靥鼗巩绱秋鞒缰鞑千鞯韦韧韩韪韬鞲韫韵响页顶顷项顺顸须顼颂颀颃预顽颁顿颇领颌颉颐颏头颊颔颈颓频颓颗题额颚颜颛颜愿颡颠类颟颢顾颤颥显颦颅颞颧风飑飒台刮飓飕飘飙飚飞饣饥饨饪饫饬饭飧饮饴饲饱饰饺饼饷养饵饽馁饿余肴馄饯馅馆糊糇饧喂馇饩馏馊馍馒馐馑馓馈馔饥饶飨餍馋馕马驭冯驮驰驯驳驻驽驹驵驾骀驸驶驼驷骂骈骇骆骏骋骓骒骑骐骛骗骞骘骝腾驺骚骟骡蓦骜骖骠骢驱骅骁骣骄验惊驿骤驴骧骥骊肮髅脏体髌髋发松胡须鬓斗闹哄阋斗阄郁魉魇鱼鲁鲂鱿鲅鲆鲇鲐鲍鲋鲒鲞鲕鲔鲛鲑鲜鲧鲠鲩鲤鲨鲻鲭鲞鲷鲴鲱鲵鲲鲳鲸鲮鲰鲶鲺鲫鳊鲽鳇鳅鳄鳆鳃鳋鲥鳏鳎鳐鳍鲢鳌鳓鳘鲦鲣鳗鳔鳙鳕鳖鳟鳝鳜鳞鲟鲼鲎鳢鲚鳄鲈鲡鸟凫鸠凫凤鸣鸢鸩鸨鸦鸵鸳鸲鸱鸪鸯鸭鸸鸹鸿鸽鸺鹃鹆鹁鹈鹅鹄鹉鹌鹏鹎雕鹊鸫鹑鹋鹕鹗鹛鹜莺鹤鹘鹣鹚鹚鹞鸡鹧鸥鸷鹨鸶鹪鹩鹫鹇鹇鹬鹰鹭鹱鸬鹦鹳鹂鸾卤咸鹾碱盐丽麦麸面面曲面么么黄黉点党黪霉黩黾鼋鼍冬鼹齄齐斋赍齑齿龀龅龇龃龆龄出龈啮龊龉龋腭龌龙庞龚龛龟');
  end if;
  return plain;
end
$$;
revoke all on function luoshi_fold from public;
grant execute on function luoshi_fold to luoshi_app;

-- Every two characters that stand side by side, each with a mark before it; blanks belong to no pair.
create function luoshi_pairs(words text, mark text) returns text[] language sql immutable strict parallel safe cost 1000
  return array(
    select distinct mark || a || b
    from (select string_to_array(words, null)) w (c), unnest(w.c, w.c[2:]) pair (a, b)
    where a <> ' ' and b <> ' ');
revoke all on function luoshi_pairs from public;
grant execute on function luoshi_pairs to luoshi_app;

create function luoshi_month(day date) returns text language sql immutable parallel safe
  return '#m' || coalesce(extract(year from day)::int * 12 + extract(month from day)::int, 0);

create table search_entry (
  id bigint generated by default as identity primary key,
  -- organisation, group, post, person, document, plan, duty, record; names: the people of a record
  kind text not null,
  -- its number in its own table
  thing bigint not null,
  organisation_id bigint not null references organisation on delete cascade,
  -- null for what has no day of its own, such as posts
  day date,
  title text not null,
  -- the title as it is looked for
  head text not null generated always as (luoshi_fold(title)) stored,
  body text not null default '',
  unique (kind, thing)
  -- long texts lie aside, so that many entries are looked through quickly
) with (toast_tuple_target = 256);
call luoshi_scoped('search_entry');
revoke insert, update, delete on search_entry from luoshi_app;

-- What the index holds of an entry: pairs, and marks of its organisation, month and kind. Of very long texts the first 100,000
-- characters.
create function luoshi_grams(organisation bigint, kind text, day date, head text, body text) returns tsvector
  language sql immutable parallel safe cost 5000
  return array_to_tsvector(
    luoshi_pairs(left(head || ' ' || luoshi_fold(left(body, 100000)), 100000), '')
    || array['#o' || organisation, luoshi_month(day), '#k' || kind]);
create index search_entry_grams on search_entry using gin (luoshi_grams(organisation_id, kind, day, head, body)) with (fastupdate = off);

-- Where the words of things come from. Of records only what holds: not void, not superseded. What names people stands apart.
create view search_source as
  select 'organisation' as kind, o.id as thing, o.id as organisation_id, null::date as day, o.name as title,
    concat_ws(' ',
      (select string_agg(n.name, ' ' order by n.id) from organisation_name n where n.organisation_id = o.id and n.name <> o.name),
      (select string_agg(c.code, ' ' order by c.id) from organisation_code c where c.organisation_id = o.id)) as body
  from organisation o
union all
  select 'group', id, organisation_id, null, name, '' from leading_group
union all
  select 'post', id, organisation_id, null, name, '' from post
union all
  select 'person', id, organisation_id, null, name, '' from person
union all
  select 'document', id, organisation_id, (stored_at at time zone 'Asia/Shanghai')::date, name, body from document
union all
  select 'plan', id, organisation_id, (made_at at time zone 'Asia/Shanghai')::date, title, year || '年' from plan
union all
  select 'duty', id, organisation_id, opened, left(content, 100), concat_ws(' ', substr(content, 101), topic, acceptance) from duty
union all
  select 'record', v.record_id, v.organisation_id, v.day, v.title,
    concat_ws(' ', v.place,
      (select string_agg(w.words, ' ' order by f.key)
       from jsonb_each(v.content) f, lateral (
         select f.value #>> '{}' where jsonb_typeof(f.value) = 'string'
         union all
         select e from jsonb_array_elements_text(case when jsonb_typeof(f.value) = 'array' then f.value else '[]' end) e) w (words)
       where f.key not in ('day', 'title', 'place', 'chair', 'recorder', 'speaker', 'people', 'absent', 'visited', 'received', 'wishes')
         and f.key not in (select n.field from record_name n where n.version_id = v.id)))
  from record_version v where v.superseded_at is null and v.state = 'valid'
union all
  select 'names', v.record_id, v.organisation_id, v.day, v.title,
    concat_ws(' ', v.content ->> 'absent', v.content ->> 'wishes',
      (select string_agg(distinct n.name, ' ') from record_name n where n.version_id = v.id))
  from record_version v where v.superseded_at is null and v.state = 'valid';

-- Brings the entries of some things up to date, whatever became of these.
create procedure luoshi_search_again(of_kind text, things bigint[]) language plpgsql as
$$
begin
  delete from search_entry e where e.kind = of_kind and e.thing = any (things)
    and not exists (select from search_source s where s.kind = of_kind and s.thing = e.thing and s.thing = any (things));
  insert into search_entry (kind, thing, organisation_id, day, title, body)
  select s.kind, s.thing, s.organisation_id, s.day, s.title, s.body from search_source s
  where s.kind = of_kind and s.thing = any (things)
  on conflict (kind, thing) do update
    set organisation_id = excluded.organisation_id, day = excluded.day, title = excluded.title, body = excluded.body
    where (search_entry.organisation_id, search_entry.day, search_entry.title, search_entry.body)
      is distinct from (excluded.organisation_id, excluded.day, excluded.title, excluded.body);
end
$$;
revoke all on procedure luoshi_search_again from public;

-- After a statement: the kinds of the first argument, the things that the query of the second finds among the changed rows.
create function luoshi_search_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  of_kind text;
  things bigint[];
begin
  execute format('select array_agg(distinct thing) from (%s) t (thing)', tg_argv[1]) into things;
  if things is not null then
    foreach of_kind in array string_to_array(tg_argv[0], ' ') loop
      call luoshi_search_again(of_kind, things);
    end loop;
  end if;
  return null;
end
$$;
revoke all on function luoshi_search_follow from public;

create procedure luoshi_searched(name regclass, kinds text, things text) language plpgsql as
$$
declare
  event text;
begin
  foreach event in array array['insert', 'update', 'delete'] loop
    execute format('create trigger search_%s after %s on %s referencing %s table as changed for each statement
      execute function luoshi_search_follow(%L, %L)', event, event, name, case event when 'delete' then 'old' else 'new' end, kinds, things);
  end loop;
end
$$;
call luoshi_searched('organisation', 'organisation', 'select id from changed');
call luoshi_searched('organisation_name', 'organisation', 'select organisation_id from changed');
call luoshi_searched('organisation_code', 'organisation', 'select organisation_id from changed');
call luoshi_searched('leading_group', 'group', 'select id from changed');
call luoshi_searched('post', 'post', 'select id from changed');
call luoshi_searched('person', 'person', 'select id from changed');
call luoshi_searched('document', 'document', 'select id from changed');
call luoshi_searched('plan', 'plan', 'select id from changed');
call luoshi_searched('duty', 'duty', 'select id from changed');
call luoshi_searched('record_version', 'record names', 'select record_id from changed');
call luoshi_searched('record_name', 'record names', 'select v.record_id from changed c join record_version v on v.id = c.version_id');
drop procedure luoshi_searched;

insert into search_entry (kind, thing, organisation_id, day, title, body)
select kind, thing, organisation_id, day, title, body from search_source;

-- The text of a query that the index answers: every pair, and the marks.
create function luoshi_search_query(words text[], kinds text[], organisations bigint[], months text[]) returns tsquery
  language sql immutable parallel safe
  return (
    select string_agg(part, ' & ')::tsquery from (
      select '''' || replace(replace(pair, '\', '\\'), '''', '''''') || '''' as part
      from unnest(words) w, unnest(luoshi_pairs(w, '')) pair
      union all
      select '(' || string_agg('''' || mark || '''', '|') || ')'
      from (select '#k' || k, 1 from unnest(kinds) k
            union all select '#o' || o, 2 from unnest(organisations) o
            union all select m, 3 from unnest(months) m) marks (mark, sort)
      group by sort) parts);

-- What somebody may see of what holds all the words: titles before texts, recent before old.
-- words: folded, two characters or more each. most: so many are counted; total says how many there are up to that.
-- narrowed: the words are so common that only the newest were looked through.
create function luoshi_search(words text[], kinds text[], since date, until date, organisation bigint, skip int, take int, most int)
  returns table (kind text, thing bigint, organisation_id bigint, whose text, day date, title text, head text, excerpt text, folded text,
    total int, narrowed boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as
$$
declare
  mine bigint[] := array(
    select o from luoshi_organisations() o
    where organisation is null or o in (
      select below.organisation_id from tree_place here join tree_place below on below.path <@ here.path
      where here.organisation_id = organisation
        and here.organisation_id in (select luoshi_organisations())
        and (here.valid @> current_date or here.closing) and (below.valid @> current_date or below.closing)));
  few boolean := cardinality(mine) <= 20;
  latest date := least(coalesce(until, current_date), current_date);
  back int;
  found bigint[];
  exact boolean := (select bool_and(length(w) = 2) from unnest(words) w);
begin
  if cardinality(words) = 0 or cardinality(kinds) = 0 or cardinality(mine) = 0 then
    return;
  end if;
  narrowed := false;
  if not few then
    -- this month, then this and two before: what is common is found there often enough, what is rare costs nothing
    foreach back in array array[0, 2] loop
      found := luoshi_search_found(
        luoshi_search_query(words, kinds, null, array(
          select luoshi_month((latest - make_interval(months => m))::date) from generate_series(0, back) m
          union all select luoshi_month(null))),
        mine, words, exact, since, until, most);
      narrowed := cardinality(found) >= most;
      exit when narrowed;
    end loop;
  end if;
  if not narrowed then
    found := luoshi_search_found(
      luoshi_search_query(words, kinds, case when few then mine end, null), mine, words, exact, since, until, most);
  end if;
  total := cardinality(found);
  for kind, thing, organisation_id, whose, day, title, head, excerpt in
    select e.kind, e.thing, e.organisation_id, o.name, e.day, e.title, e.head,
      substr(e.body, greatest(1, position(words[1] in luoshi_fold(left(e.body, 100000))) - 30), 140)
    from unnest(found) with ordinality f (id, place) join search_entry e on e.id = f.id
      join organisation o on o.id = e.organisation_id
    order by f.place offset skip limit take
  loop
    folded := luoshi_fold(excerpt);
    return next;
  end loop;
end
$$;
revoke all on function luoshi_search from public;
grant execute on function luoshi_search to luoshi_app;

-- The entries in their order. Pairs may stand apart: words of three characters and more are looked for in the text itself.
create function luoshi_search_found(query tsquery, mine bigint[], words text[], exact boolean, since date, until date, most int)
  returns bigint[] language plpgsql stable set search_path = public, pg_temp
  -- the pairs decide, never a look through all entries
  set enable_seqscan = off set plan_cache_mode = force_custom_plan set work_mem = '64MB' as
$$
declare
  found bigint[] := '{}';
  records bigint[] := '{}';
  entry record;
begin
  for entry in
    with hit as materialized (
      select e.id, e.kind, e.thing, e.day, (select bool_and(position(w in e.head) > 0) from unnest(words) w) as titled
      from search_entry e
      where luoshi_grams(e.organisation_id, e.kind, e.day, e.head, e.body) @@ query
        and e.organisation_id in (select unnest(mine))
        and (since is null or e.day >= since) and (until is null or e.day <= until))
    select * from hit order by titled desc, day desc nulls first, id desc
  loop
    if entry.kind in ('record', 'names') and entry.thing = any (records) then
      continue;
    end if;
    if not exact and not entry.titled and not (
      select bool_and(position(w in e.text) > 0)
      from unnest(words) w, (select head || ' ' || luoshi_fold(left(body, 100000)) from search_entry where id = entry.id) e (text))
    then
      continue;
    end if;
    found := found || entry.id;
    if entry.kind in ('record', 'names') then
      records := records || entry.thing;
    end if;
    exit when cardinality(found) >= most;
  end loop;
  return found;
end
$$;
revoke all on function luoshi_search_found from public;
