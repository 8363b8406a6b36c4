"""Domains where anybody can have a mailbox, so that they tell nothing of the employer."""

from __future__ import annotations

from typing import Final

FREE_MAIL_DOMAINS: Final = frozenset(
    """
    gmail.com googlemail.com
    outlook.com hotmail.com live.com msn.com windowslive.com
    yahoo.com ymail.com rocketmail.com myyahoo.com yahoomail.com
    icloud.com me.com mac.com
    aol.com aim.com netscape.net verizon.net
    proton.me protonmail.com protonmail.ch pm.me
    tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me
    fastmail.com fastmail.fm fastmail.net hushmail.com hushmail.me hey.com zoho.com zohomail.com
    zohomail.eu zohomail.in mail.com email.com usa.com post.com consultant.com engineer.com
    europe.com writeme.com myself.com dr.com iname.com inbox.com inbox.lv lycos.com excite.com
    gmx.com gmx.net mailfence.com mailbox.org posteo.de posteo.net runbox.com startmail.com
    disroot.org riseup.net ctemplar.com skiff.com duck.com relay.firefox.com mozmail.com
    web.de freenet.de t-online.de arcor.de online.de email.de mail.de o2online.de
    1und1.de kabelmail.de unitybox.de
    orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr aliceadsl.fr
    club-internet.fr voila.fr cegetel.net
    libero.it virgilio.it alice.it tin.it tiscali.it inwind.it iol.it fastwebnet.it email.it
    terra.es telefonica.net movistar.es ono.com
    btinternet.com btopenworld.com talktalk.net virginmedia.com ntlworld.com
    blueyonder.co.uk tiscali.co.uk plus.net o2.co.uk
    eircom.net
    ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl chello.nl upcmail.nl
    casema.nl quicknet.nl telenet.be skynet.be proximus.be
    bluewin.ch sunrise.ch hispeed.ch
    aon.at chello.at a1.net
    telia.com bredband.net spray.se comhem.se online.no broadpark.no jubii.dk mail.dk
    tele2.se kolumbus.fi luukku.com elisanet.fi suomi24.fi
    wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu op.pl vp.pl poczta.onet.pl gazeta.pl tlen.pl
    seznam.cz email.cz centrum.cz post.cz volny.cz atlas.cz azet.sk centrum.sk zoznam.sk
    freemail.hu citromail.hu abv.bg mail.bg dir.bg
    mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru lenta.ru
    ukr.net i.ua meta.ua bigmir.net
    sapo.pt clix.pt iol.pt
    otenet.gr in.gr
    walla.com walla.co.il netvision.net.il mynet.com
    qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn 21cn.com
    aliyun.com tom.com wo.cn vip.qq.com vip.163.com
    naver.com daum.net hanmail.net nate.com
    docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp
    rediffmail.com rediff.com indiatimes.com sify.com
    uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com zipmail.com.br
    oi.com.br
    prodigy.net.mx fibertel.com.ar ciudad.com.ar arnet.com.ar speedy.com.ar
    bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au internode.on.net
    xtra.co.nz slingshot.co.nz
    rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca cogeco.ca
    comcast.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net swbell.net cox.net
    charter.net spectrum.net roadrunner.com rr.com earthlink.net mindspring.com juno.com netzero.net
    netzero.com optonline.net optimum.net frontier.com frontiernet.net
    windstream.net centurylink.net centurytel.net embarqmail.com q.com suddenlink.net
    twc.com cableone.net wowway.com
    mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org trashmail.com
    sharklasers.com getnada.com maildrop.cc dispostable.com
    """.split()  # noqa: SIM905 - three hundred quoted lines would hide the list
)

FREE_MAIL_FAMILIES: Final = frozenset({"yahoo", "hotmail", "live", "outlook", "gmx", "ymail"})
"""Names that have the same service under many countries, such as yahoo.co.uk and hotmail.fr."""
