#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A fix under each finding, learnt of what the provider did to the uses it could see.
. "$(dirname "$0")/lib/test-lib.sh"

# Files of repo/ from standard input: a line with the name, the lines, and a ".".
put() {
	while read -r file; do
		mkdir -p "repo/$(dirname "$file")"
		sed -u '/^\.$/Q' >"repo/$file"
	done
}
base() {
	rm -rf repo
	git init -q repo
	put
	commit repo 'the base'
	git -C repo branch user
}
api() {
	git -C repo checkout -q main
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
	run crosstree -C repo check --no-cache main user --suggest "$@"
}
# The lines that all fixes bring.
came() {
	python3 -c '
import json, sys
for r in json.load(open("out"))["silent"]:
    for line in r.get("suggest", "").split("\n"):
        if line.startswith("+") and not line.startswith("+++"):
            print(line[1:].strip())
' | sort -u
}
# json WHAT STATES: of all findings.
json() {
	suggest --format=json
	exit_is 1 "$1: found"
	is "$(python3 -c 'import json; print(*sorted({r["suggestion"]["state"] for r in json.load(open("out"))["silent"]}))')" \
		"$2" "$1: $2"
}

# ------------------------------------------------------------- an argument more

cd "$TRASH" || exit 1
base <<'EOT'
f.h
struct key;
struct key *request(const char *name);
.
f.c
#include "f.h"

struct key *request(const char *name)
{
	return (struct key *)name;
}
.
a.c
#include "f.h"

struct key *a(void)
{
	return request("a");
}

struct key *aa(const char *s)
{
	struct key *k = request(s);

	return k ? k : request("aa");
}
.
EOT
api <<'EOT'
f.h
struct key;
struct key *request(const char *name, int flags);
.
f.c
#include "f.h"

struct key *request(const char *name, int flags)
{
	return flags ? 0 : (struct key *)name;
}
.
a.c
#include "f.h"

struct key *a(void)
{
	return request("a", 0);
}

struct key *aa(const char *s)
{
	struct key *k = request(s, 0);

	return k ? k : request("aa", 1);
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

struct key *b(const char *prefix, int n)
{
	if (n > 1)
		return request(prefix + n);
	return request(n ? prefix
			 : "none");
}
.
EOT
before=$(state_of repo)
json 'one argument more' proved
is "$(came)" 'return request(n ? prefix : "none", 0);
return request(prefix + n, 0);' 'as most conversions have it, each use with its own arguments'
is "$(state_of repo)" "$before" 'the repository stays as it is'
cp out result.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json is as in docs/schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' result.json "$ROOT/docs/schema/check-1.json"
else
	skip 'no python3-jsonschema'
fi
suggest
exit_is 1 'in text'
# shellcheck disable=SC2016
like out '^ +fix, proved: request\(\$1\) -> request\(\$1, 0\), as 2 of 3 conversions in these commits$' 'the rule, and how many'
like out '^ +\+	return request\(n \? prefix : "none", 0\);$' 'and the diff'
suggest --color=always
like out "$(printf '\033')\\[32m\\+	*return request" 'in colour'
suggest --format=porcelain
# shellcheck disable=SC2016
like out '^suggest	proved	request\(\$1\) -> request\(\$1, 0\)	' 'and a record'
suggest --kinds=textual
exit_is 129 '--suggest is about silent conflicts'
run crosstree -C repo check --suggest --self=main
exit_is 129 'between two revisions'

# ---------------------------------------- what it needs is not there, or is there twice

base <<'EOT'
f.h
struct mm { int n; };
struct mirror { struct mm *mm; };
int range(struct mm *mm, int n);
.
f.c
#include "f.h"

int range(struct mm *mm, int n)
{
	return mm->n + n;
}
.
a.c
#include "f.h"

struct svm { struct mirror mirror; struct mm *mm; };

int a(struct svm *svm)
{
	return range(svm->mm, 1);
}
.
EOT
api <<'EOT'
f.h
struct mm { int n; };
struct mirror { struct mm *mm; };
int range(struct mirror *mirror, int n);
.
f.c
#include "f.h"

int range(struct mirror *mirror, int n)
{
	return mirror->mm->n + n;
}
.
a.c
#include "f.h"

struct svm { struct mirror mirror; struct mm *mm; };

int a(struct svm *svm)
{
	return range(&svm->mirror, 1);
}
.
EOT
user <<'EOT'
none.c
#include "f.h"

struct mn { struct mirror mirror; };
struct mn *mn_get(int id);

int none(struct mm *mm, int id)
{
	return mn_get(id) ? range(mm, id) : 0;
}
.
one.c
#include "f.h"

struct bo { struct mm *mm; struct mirror *m; };

int one(struct bo *bo)
{
	return range(bo->mm, 2);
}
.
two.c
#include "f.h"

int two(struct mm *mm, struct mirror *to, struct mirror *from)
{
	return to != from ? range(mm, 2) : 0;
}
.
EOT
json 'a mirror is needed' 'none proved'
is "$(came)" 'return range(bo->m, 2);' 'found where there is one'
suggest
like out 'none.c' 'told'
like out 'needs a struct mirror \*: no local, parameter or member in reach; mn_get\(\) of the same file returns a struct mn \* with a member of this type' \
	'where it could come from is said'
like out 'needs a struct mirror \*: .*(to, from|from, to) and perhaps others are of that type' 'and that there are two'

# ------------------------------------------------------ members, names, callbacks

base <<'EOT'
f.h
struct in { int flags; };
struct work { int flags; int kind; };
struct dev { void *data; };
struct sw { struct dev dev; };
struct ops {
	int (*set)(struct dev *dev, int role);
	int (*remove)(struct dev *dev);
};
void *dev_data(struct dev *dev);
void *sw_data(struct sw *sw);
int old_name(int n);
int put(struct dev *dev);
#define OLD_MAX 4
#define call(ops, dev) (ops)->remove(dev)
.
a.c
#include "f.h"

static int a_set(struct dev *dev, int role)
{
	int *state = dev_data(dev);

	*state = role;
	return 0;
}

static int a_remove(struct dev *dev)
{
	put(dev);

	return 0;
}

struct ops a_ops = { .set = a_set, .remove = a_remove };

int a(struct work *w)
{
	w->flags = OLD_MAX;
	if (w->flags & 1)
		return old_name(w->flags);
	return w->kind;
}
.
EOT
api <<'EOT'
f.h
struct in { int flags; };
struct work { struct in in; int kind; };
struct dev { void *data; };
struct sw { struct dev dev; };
struct ops {
	int (*set)(struct sw *sw, int role);
	void (*remove)(struct dev *dev);
};
void *dev_data(struct dev *dev);
void *sw_data(struct sw *sw);
int new_name(int n);
int put(struct dev *dev);
#define NEW_MAX 4U
#define call(ops, dev) (ops)->remove(dev)
.
a.c
#include "f.h"

static int a_set(struct sw *sw, int role)
{
	int *state = sw_data(sw);

	*state = role;
	return 0;
}

static void a_remove(struct dev *dev)
{
	put(dev);
}

struct ops a_ops = { .set = a_set, .remove = a_remove };

int a(struct work *w)
{
	w->in.flags = NEW_MAX;
	if (w->in.flags & 1)
		return new_name(w->in.flags);
	return w->kind;
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

static int b_set(struct dev *parent, int role);

static int b_remove(struct dev *d)
{
	if (!d)
		return -1;
	put(d);

	return 0;
}

static int b_set(struct dev *parent, int role)
{
	long *state = dev_data(parent);

	return state[role] < 0;
}

struct ops b_ops = {
	.set = b_set,
	.remove = b_remove,
};

int b(struct work w, struct work *q)
{
	struct work z = { .flags = 1, .kind = w.flags };

	q->flags |= z.kind > OLD_MAX;
	return old_name(w.flags + (q++)->flags);
}
.
EOT
json 'members, names and callbacks' proved
came >got
for line in 'static int b_set(struct sw *sw, int role);' 'static int b_set(struct sw *sw, int role)' \
	'long *state = sw_data(sw);' 'static void b_remove(struct dev *d)' 'return;' \
	'q->in.flags |= z.kind > OLD_MAX;' 'q->flags |= z.kind > NEW_MAX;' \
	'struct work z = { .in.flags = 1, .kind = w.in.flags };'; do
	grep -Fxq "$line" got
	ok $? "$line"
done
unlike got 'parent' 'nothing is left of what the parameter was called'

# ------------------------------------------------ two ways, and a guess that does not hold

base <<'EOT'
f.h
int get(int n);
.
a.c
#include "f.h"

int a(int n)
{
	return get(n);
}
.
c.c
#include "f.h"

int c(int n)
{
	return get(n) + 1;
}
.
EOT
api <<'EOT'
f.h
int get(int n, int how);
.
a.c
#include "f.h"

int a(int n)
{
	return get(n, 1);
}
.
c.c
#include "f.h"

int c(int n)
{
	return get(n, 2) + 1;
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

int b(int n)
{
	return get(n + 1);
}
.
EOT
json 'the provider did it in two ways' unproved
suggest
# shellcheck disable=SC2016
like out 'fix, not proved: get\(\$1\) -> get\(\$1, [12]\), as 1 of 2 conversions' 'shown'
like out 'the provider made something else of the same in as many places \(1\)' 'with the doubt'

# ---------------------------------------------------------- a header that it needs

base <<'EOT'
include/linux/old.h
int old_copy(char *to, const char *from);
.
include/linux/new.h
int new_copy(char *to, const char *from, int n);
.
a.c
#include <linux/old.h>

int a(char *s)
{
	return old_copy(s, "a");
}
.
EOT
api <<'EOT'
include/linux/old.h
struct nothing;
.
a.c
#include <linux/new.h>

int a(char *s)
{
	return new_copy(s, "a", 8);
}
.
EOT
user <<'EOT'
b.c
#include <linux/old.h>

int b(char *s)
{
	return old_copy(s, "b");
}
.
EOT
json 'a function of another header' proved
is "$(came)" '#include <linux/new.h>
return new_copy(s, "b", 8);' 'is included'

# ----------------------------------------------------------- the miniature trees

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
mk() {
	run crosstree -C mk check --no-cache --kinds=silent --suggest "$@"
}
mk hmm amdgpu
exit_is 1 'July 2019'
like out 'needs a struct hmm_mirror \*: no local, parameter or member in reach; amdgpu_mn_get\(\) of amdgpu_mn.h returns a struct amdgpu_mn \* with a member of this type' \
	'the mirror is not in reach, and where it is'
mk hmm-callback amdgpu
like out 'fix, proved: .* as 1 of 1 conversion in these commits' 'the callback'
like out '^ +\+	bool blockable = mmu_notifier_range_blockable\(update\);$' 'its body as nouveau was converted'
mk mm block
# shellcheck disable=SC2016
like out '^ +fix, proved: get_user_pages_longterm\(\$1, .* -> get_user_pages\(\$1, \$2, \$3 \| FOLL_LONGTERM, ' 'an argument with more to it'
mk sched net-next
like out '^ +\+	const struct cpumask \*allowed = current->cpus_ptr;$' 'whose address is taken, as most of those were converted'
finish
