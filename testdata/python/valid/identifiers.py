é = 1
naïve = é + 1
变量 = "值"
переменная = 变量; x = 2
class Ñandú:
    def größe(self, ﬁx, ª=1): return self.größe
ℌ = H
µ = 1
def ſ(ｘ): return ｘ
x.é.ü(ö=1, **ä)
import módulo.á as à
from módulo import ñ
global_ = "😀" + é
𝐱 = 𝕏
a·b = 1
℘ = ℮ = 2
_é = __ü__ = 3
lambda é: é
for é in ü: pass
with é as ü: pass
try: pass
except É as é: pass
