#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What check says of headers that are gone and of names that nothing declares any
# more: the words, the places, the commits, in C, assembly and device trees.
. "$(dirname "$0")/lib/test-lib.sh"

cat >show.py <<\END
import json, sys
for s in json.load(sys.stdin)["silent"]:
    p, c = s["provider"], s["consumer"]
    print("%s %s:%d %s, %s: %s" % (s["confidence"], s["path"], s["line"], s["kind"],
                                   s["symbol"], s["message"]))
    print("  %s:%d %s %s | %s" % (p["path"], p["line"], p["before"],
          [x["subject"] for x in p["commits"]], [x["subject"] for x in c["commits"]]))
END

# said OURS THEIRS WANTED NAME
said() {
	run crosstree -C repo check "$1" "$2" --kinds=header-gone,include \
		--min-confidence=possible --format=json
	is "$(python3 "$TRASH/show.py" <out)" "$3" "$4"
	run crosstree -C repo check "$2" "$1" --kinds=header-gone,include \
		--min-confidence=possible --format=json
	is "$(python3 "$TRASH/show.py" <out)" "$3" "$4, the other way round"
}

git init -q repo
mkdir -p repo/include/linux repo/include/dt-bindings/clock repo/drivers/x \
	repo/arch/arm/include/asm repo/arch/arm64/include/asm repo/arch/arm/boot/dts
cd repo || exit 1
cat >include/linux/wide.h <<\END
#include <linux/narrow.h>
#include <linux/other.h>
struct wide { int w; };
END
cat >include/linux/narrow.h <<\END
struct narrow { int n; };
int narrow_open(struct narrow *n);
#define NARROW_MAX 4
END
echo 'int other(void);' >include/linux/other.h
cat >include/linux/old.h <<\END
int old_one(void);
int old_two(void);
int old_three(void);
END
echo 'int lost(void);' >include/linux/lost.h
echo 'int bits(void);' >arch/arm/include/asm/bits.h
echo 'int bits(void);' >arch/arm64/include/asm/bits.h
echo 'int cached(void);' >arch/arm64/include/asm/cached.h
echo '#define CLK_UART 1' >include/dt-bindings/clock/soc.h
echo '/ { };' >arch/arm/boot/dts/soc.dtsi
echo 'int x(void);' >drivers/x/private.h
echo 'int rest;' >drivers/x/rest.c
printf '#include <linux/wide.h>\nint core(void)\n{\n\treturn other();\n}\n' >drivers/core.c
cd .. || exit 1
commit repo base
git -C repo branch empty

# The consumer's files, each with one thing that the provider will take away.
git -C repo checkout -q -b driver
cd repo/drivers || exit 1
printf '#include <linux/wide.h>\n\nint a(struct narrow *n)\n{\n\treturn narrow_open(n);\n}\n' >a.c
printf '#include <linux/old.h>\n#include <linux/lost.h>\n#ifdef CONFIG_B\n#include <asm/bits.h>\n#endif\n' >b.c
printf '#include "private.h"\n' >x/c.c
printf '#include <linux/wide.h>\n\nint d(struct narrow *n)\n{\n\treturn n->n + sizeof(struct narrow);\n}\n' >d.c
printf '#include <linux/narrow.h>\n\nint e(struct narrow *n)\n{\n\treturn narrow_open(n);\n}\n' >e.c
cd ../arch || exit 1
printf '#include <linux/old.h>\n#include <asm/bits.h>\n' >arm/entry.S
printf '#include <dt-bindings/clock/soc.h>\n/include/ "soc.dtsi"\n' >arm/boot/dts/board.dts
cd ../.. || exit 1
commit repo 'driver: new files'

git -C repo checkout -q -b narrow empty
sed -i '/narrow/d' repo/include/linux/wide.h
commit repo 'wide: drop an include'
said narrow driver "$(cat <<\END
certain drivers/a.c:5 include, narrow_open: nothing included declares narrow_open() now; add #include <linux/narrow.h>
  include/linux/wide.h:1 #include <linux/narrow.h> ['wide: drop an include'] | ['driver: new files']
certain drivers/d.c:5 include, struct narrow: nothing included defines struct narrow now; add #include <linux/narrow.h>
  include/linux/wide.h:1 #include <linux/narrow.h> ['wide: drop an include'] | ['driver: new files']
END
)" 'an #include that a header dropped'

git -C repo checkout -q -b move empty
sed -i '/narrow_open/d' repo/include/linux/narrow.h
echo 'int narrow_open(struct narrow *n);' >repo/include/linux/narrow_open.h
commit repo 'narrow: move a function'
said move driver "$(cat <<\END
certain drivers/a.c:5 include, narrow_open: nothing included declares narrow_open() now; add #include <linux/narrow_open.h>
  include/linux/narrow_open.h:1 int narrow_open(struct narrow *n) ['narrow: move a function'] | ['driver: new files']
certain drivers/e.c:5 include, narrow_open: nothing included declares narrow_open() now; add #include <linux/narrow_open.h>
  include/linux/narrow_open.h:1 int narrow_open(struct narrow *n) ['narrow: move a function'] | ['driver: new files']
END
)" 'a declaration that moved'

# One file has lost the header, another one the declaration in it.
sed -i '/narrow/d' repo/include/linux/wide.h
commit repo 'wide: drop an include'
run crosstree -C repo check move driver --kinds=include --format=json
is "$(python3 "$TRASH/show.py" <out | sed -n 's/^certain \([^ ]*\) .*/\1/p' | tr '\n' ' ')" \
	'drivers/a.c:5 drivers/d.c:5 drivers/e.c:5 ' 'a header lost to one, a declaration to the other'

git -C repo checkout -q -b private empty
sed -i '/narrow_open/d' repo/include/linux/narrow.h
mkdir repo/drivers/n
echo 'int narrow_open(struct narrow *n);' >repo/drivers/n/n.h
commit repo 'narrow: keep a function'
said private driver '' 'what became private is symbol-gone, not include'
run crosstree -C repo check private driver
like out 'narrow_open\(\) is only declared in drivers/n/n.h now' \
	'... and is told so'

git -C repo checkout -q -b headers empty
git -C repo mv include/linux/old.h include/linux/new.h
git -C repo rm -q include/linux/lost.h arch/arm64/include/asm/bits.h \
	include/dt-bindings/clock/soc.h arch/arm/boot/dts/soc.dtsi
git -C repo mv drivers/x/private.h drivers/private.h
commit repo 'headers: tidy up'
said headers driver "$(cat <<\END
certain arch/arm/boot/dts/board.dts:1 header-gone, dt-bindings/clock/soc.h: dt-bindings/clock/soc.h is gone
  include/dt-bindings/clock/soc.h:0 None ['headers: tidy up'] | ['driver: new files']
certain arch/arm/boot/dts/board.dts:2 header-gone, soc.dtsi: soc.dtsi is gone
  arch/arm/boot/dts/soc.dtsi:0 None ['headers: tidy up'] | ['driver: new files']
certain arch/arm/entry.S:1 header-gone, linux/old.h: linux/old.h is gone, now linux/new.h
  include/linux/new.h:0 None ['headers: tidy up'] | ['driver: new files']
certain drivers/b.c:1 header-gone, linux/old.h: linux/old.h is gone, now linux/new.h
  include/linux/new.h:0 None ['headers: tidy up'] | ['driver: new files']
certain drivers/b.c:2 header-gone, linux/lost.h: linux/lost.h is gone
  include/linux/lost.h:0 None ['headers: tidy up'] | ['driver: new files']
likely drivers/b.c:4 header-gone, asm/bits.h: asm/bits.h is gone (there is still arch/arm/include/asm/bits.h)
  arch/arm64/include/asm/bits.h:0 None ['headers: tidy up'] | ['driver: new files']
likely drivers/x/c.c:1 header-gone, private.h: private.h is gone, now drivers/private.h
  drivers/private.h:0 None ['headers: tidy up'] | ['driver: new files']
END
)" 'headers that are gone'

run crosstree -C repo check headers driver
like out 'linux/old.h is gone, now linux/new.h' 'for people'

# Of one tree against itself.
git -C repo checkout -q -b by-itself driver
sed -i '/narrow/d' repo/include/linux/wide.h
git -C repo mv include/linux/old.h include/linux/new.h
commit repo 'wide: drop an include'
run crosstree -C repo check --self=driver..by-itself --kinds=header-gone,include --format=json
is "$(python3 "$TRASH/show.py" <out | grep -c '^certain')" 4 'a tree by itself'

finish
