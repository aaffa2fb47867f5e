#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Fixes where several things changed at once, in macros, and what is not to be taken for one.
. "$(dirname "$0")/lib/test-lib.sh"

put() {
	while read -r file; do
		mkdir -p "repo/$(dirname "$file")"
		sed -u '/^\.$/Q' >"repo/$file"
	done
}
base() {
	cd "$TRASH" || exit 1
	rm -rf repo
	git init -q repo
	put
	commit repo 'the base'
	git -C repo branch user
}
api() {
	put
	commit repo 'api: change it'
}
user() {
	git -C repo checkout -q user
	put
	commit repo 'user: use it'
	git -C repo checkout -q main
}
suggest() {
	run crosstree -C repo check --no-cache main user --suggest --format=json
}
# Symbol, state, rule of each finding.
rules() {
	python3 -c 'import json
for r in json.load(open("out"))["silent"]:
    s = r["suggestion"]
    print(r["symbol"], s["state"], s["rule"])' | sort -u
}
came() {
	python3 -c '
import json
for r in json.load(open("out"))["silent"]:
    for line in r.get("suggest", "").split("\n"):
        if line.startswith("+") and not line.startswith("+++"):
            print(line[1:].strip())
' | sort -u
}
# The merge with all that is proved, as prep hands it out; what gcc says of it.
compiled() {
	run crosstree -C repo prep --no-cache main user --format=json
	python3 -c 'import json; print(json.load(open("out"))["fixup"].get("diff", ""))' >fix.diff
	git -C repo checkout -q -f --detach user
	git -C repo merge -q -m merge main >/dev/null
	git -C repo apply "$TRASH/fix.diff"
	gcc -fsyntax-only -Wall -Werror -I repo "repo/$1" 2>&1 | grep error:
	git -C repo diff -U0 | sed -n 's/^+	\(.*\)/\1/p'
	git -C repo checkout -q -f main
}

# -------------------------------------------- several changes meet in one expression

base <<'EOT'
f.h
struct up {
	int blk;
	int id;
};
#define FLAG_OLD 4
#define MAC(a, b) ((a) + (b))
int request(const char *name, int n);
.
a.c
#include "f.h"

int a(struct up *u)
{
	return request("a", u->blk + MAC(u->id, 2) + FLAG_OLD);
}
.
EOT
api <<'EOT'
f.h
struct up {
	int block;
	int id;
};
#define FLAG_NEW 4
#define MAC(a, b, c) ((a) + (b) + (c))
int request(const char *name, int n, int flags);
.
a.c
#include "f.h"

int a(struct up *u)
{
	return request("a", u->block + MAC(u->id, 2, 0) + FLAG_NEW, 0);
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

int b(struct up *v, const char *s);

int b(struct up *v, const char *s)
{
	return request(s, MAC(v->blk, FLAG_OLD)) + request("b", v->id);
}
.
EOT
suggest
# shellcheck disable=SC2016
is "$(rules)" 'FLAG_OLD proved FLAG_OLD -> FLAG_NEW
MAC proved MAC($1, $2) -> MAC($1, $2, 0)
request proved request($1, $2) -> request($1, $2, 0)
struct up.blk proved $1->blk -> $1->block' 'each is told from the others'
is "$(compiled b.c)" 'return request(s, MAC(v->block, FLAG_NEW, 0), 0) + request("b", v->id, 0);' \
	'and all of them are made, one within the other'

# ------------------------------------------------------------------------ in macros

base <<'EOT'
f.h
struct attr {
	const char *name;
	int mode;
};
#define ATTR_RO(n) struct attr attr_##n = { #n, 0444 }
int dump(int a, int gfp);
.
a.c
#include "f.h"

static ATTR_RO(first);

int a(void)
{
	return dump(1, 2) + attr_first.mode;
}
.
EOT
api <<'EOT'
f.h
struct attr {
	const char *name;
	int mode;
};
#define ATTR(n, m) struct attr attr_##n = { #n, m }
int dump(int a);
.
a.c
#include "f.h"

static ATTR(first, 0444);

int a(void)
{
	return dump(1) + attr_first.mode;
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

#define INNER(x) (				\
						\
	dump(x,					\
	     3))
#define OUTER(x) (INNER(x) + 1)

static ATTR_RO(second);

int b(int x)
{
	return OUTER(x) + attr_second.mode;
}
.
EOT
suggest
# shellcheck disable=SC2016
is "$(rules)" 'ATTR_RO proved ATTR_RO($1) -> ATTR($1, 0444)
attr_second proved None
dump proved dump($1, $2) -> dump($1)' 'in the body of a macro; what declares; what goes with that'
is "$(compiled b.c)" 'dump(x))' 'and it compiles'

# ----------------------------------------------- a function that is handed to another

base <<'EOT'
f.h
struct ti {
	int cpu;
};
int apply(int (*fn)(const struct ti *), const struct ti *t);
.
a.c
#include "f.h"

int apply(int (*fn)(const struct ti *), const struct ti *t)
{
	return fn(t);
}
.
EOT
api <<'EOT'
f.h
struct ti {
	int cpu;
};
int apply(int (*fn)(const struct ti *, int), const struct ti *t);
.
a.c
#include "f.h"

int apply(int (*fn)(const struct ti *, int), const struct ti *t)
{
	return fn(t, t->cpu);
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

static int idle(const struct ti *t)
{
	return !t->cpu;
}

int b(const struct ti *t);

int b(const struct ti *t)
{
	return apply(&idle, t);
}
.
EOT
suggest
is "$(came)" 'static int idle(const struct ti *t, int arg)' 'it follows'

# ----------------------------------------------------------------- what is no fix

base <<'EOT'
f.h
enum cmd {
	CMD_LEGACY = 1,
	CMD_STATUS = 2,
};
int send(int version, int cmd);
int fill(int *p);
struct sg {
	int n;
};
#define IS_ERR(p) ((p) == (struct sg *)-1)
#define PTR_ERR(p) ((int)(long)(p))
.
a.c
#include "f.h"

int a(void)
{
	return send(0, CMD_STATUS);
}

int aa(int *p)
{
	int rc = 0;

	rc = fill(p);
	return rc;
}
.
EOT
api <<'EOT'
f.h
enum cmd {
	CMD_LEGACY_INFO = 3,
	CMD_STATUS = 2,
};
int send_simple(int cmd);
struct sg *fill(int *p);
struct sg {
	int n;
};
#define IS_ERR(p) ((p) == (struct sg *)-1)
#define PTR_ERR(p) ((int)(long)(p))
.
a.c
#include "f.h"

int a(void)
{
	return send_simple(CMD_STATUS);
}

int aa(int *p)
{
	struct sg *sg;
	int rc = 0;

	sg = fill(p);
	if (IS_ERR(sg))
		rc = PTR_ERR(sg);
	return rc;
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

int b(int n);

int b(int n)
{
	switch (n) {
	case CMD_LEGACY:
		return 1;
	default:
		return send(1, CMD_STATUS);
	}
}
.
c.c
#include "f.h"

int c(int *p);

int c(int *p)
{
	int ret;

	ret = fill(p);
	return ret;
}

int d(int *p);

int d(int *p)
{
	int ret = 0;

	ret = fill(p);
	return ret;
}
.
EOT
suggest
rules >told
like told '^CMD_LEGACY proved CMD_LEGACY goes$' 'another value is another constant: the case goes'
like told '^send none None$' 'a number that is not given any more is not any number'
python3 -c 'import json
for r in json.load(open("out"))["silent"]:
    if r["symbol"] == "fill":
        print(r["line"], r["suggestion"]["state"], r["suggestion"]["why"])' >told
content_is told '9 unproved ret would only be set in case of an error
19 proved None' 'a local that nothing else sets'
finish
