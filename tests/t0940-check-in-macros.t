#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What is said of uses that macros make: keys of static calls, values, names in their bodies.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir -p repo/include/linux repo/drivers
cat >repo/include/linux/static_call.h <<'END'
#define DECLARE_STATIC_CALL(name, func) extern typeof(func) __SCT__##name
#define static_call(name) (&__SCT__##name)
END
cat >repo/include/linux/host.h <<'END'
#include <linux/static_call.h>

struct device {
	int id;
};

struct host {
	struct device *dev;
};

struct host_ops {
	int (*start)(struct host *h, int n);
	void (*flush)(struct host *h);
};

void _dev_err(const struct device *dev, const char *fmt, ...);
#define dev_err(dev, fmt, ...) _dev_err(dev, "host: " fmt, ##__VA_ARGS__)

#define HOST_F_SG_BIT 0
#define HOST_F_LLTX_BIT 1

#define HOST_OP(f) DECLARE_STATIC_CALL(host_##f, *(((struct host_ops *)0)->f));
#include <linux/host-ops.h>
END
printf 'HOST_OP(start)\nHOST_OP(flush)\n#undef HOST_OP\n' >repo/include/linux/host-ops.h
cat >repo/include/linux/free.h <<'END'
void kfree(const void *p);
#define DEFINE_FREE(n, type, free) static inline void __free_##n(void *p) { free; }
#define __free(n) __attribute__((__cleanup__(__free_##n)))
DEFINE_FREE(kfree, void *, kfree(*(void **)p))
END
printf 'int unused;\n' >repo/drivers/core.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b provider
sed -i 's/struct device \*dev;/struct device dev;/; s/int n);/int n, int m);/; /flush/d; s/LLTX_BIT/NONE_BIT/' \
	repo/include/linux/host.h
sed -i '/flush/d' repo/include/linux/host-ops.h
sed -i '/DEFINE_FREE(kfree/d' repo/include/linux/free.h
cat >repo/include/linux/free_class.h <<'END'
#include <linux/free.h>
DEFINE_FREE(kfree, void *, kfree(*(void **)p))
END
commit repo 'host: change it all'

git -C repo checkout -q -b consumer base
cat >repo/drivers/user.c <<'END'
#include <linux/free.h>
#include <linux/host.h>

#define F(x) (1 << HOST_F_##x##_BIT)
#define ALWAYS (F(SG) | F(LLTX))

int user_start(struct host *h)
{
	void *p __free(kfree) = h;

	dev_err(h->dev, "%d\n", ALWAYS);
	static_call(host_flush)(h);
	return static_call(host_start)(h, 1);
}
END
commit repo 'user: add it'

run crosstree -C repo check --no-cache --format=json provider consumer
is "$(python3 -c 'import json, sys
for f in sorted(json.load(sys.stdin)["silent"], key=lambda f: f["line"]):
    print(f["line"], f["kind"], f["symbol"])' <out)" \
	'5 symbol-gone HOST_F_LLTX_BIT
9 include __free_kfree
11 field struct host.dev
12 field struct host_ops.flush
13 signature host_start' 'each by its line'
run crosstree -C repo check --no-cache provider consumer
like out 'dev is now struct device, used as const struct device \* here' 'what the macro takes'
like out 'struct host_ops has no member flush any more, by which static_call\(\) goes' \
	'by what it goes'
like out 'called with 2 arguments, the callback now takes 3' 'what the operation takes'

cat >trees <<'END'
[tree "provider"]
	ref = provider
[tree "consumer"]
	ref = consumer
END
run crosstree -C repo check --no-cache --matrix --trees=../trees --format=json
is "$(python3 -c 'import json, sys
print(len({(u["path"], u["line"]) for s in json.load(sys.stdin)["silent"] for u in s["uses"]}))' <out)" 5 \
	'a matrix looks at the pair'

finish
