#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A name that changes meets the words of what a tree did to a file. What it left as it was
# counts where that stands among something else now, and not otherwise.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b base repo
mkdir -p repo/include/linux repo/drivers
cat >repo/include/linux/api.h <<'END'
struct thing;
int api_start(struct thing *t, int how);
END
cat >repo/drivers/user.c <<'END'
#include <linux/api.h>

static int user_count;

int user_start(struct thing *t)
{
	if (user_count)
		return 0;
	return api_start(t, 1);
}

int user_pause(struct thing *t)
{
	return !t;
}

int user_wait(struct thing *t)
{
	return !!t;
}

int user_stop(struct thing *t)
{
	user_count = 0;
	return 0;
}
END
commit repo base

git -C repo checkout -q -b provider
sed -i 's/api_start(struct thing \*t, int how)/api_start(struct thing *t)/' \
	repo/include/linux/api.h
sed -i 's/api_start(t, 1)/api_start(t)/' repo/drivers/user.c
commit repo 'api_start: drop how'

# looks WHAT CHECKED FOUND EDIT…: a tree of that edit, next to the provider's
looks() {
	what=$1 checked=$2 found=$3
	shift 3
	git -C repo checkout -q -B consumer base
	sed -i "$@" repo/drivers/user.c
	commit repo "$what"
	printf '[tree "%s"]\n\tref = %s\n' base base provider provider consumer consumer >trees
	rm -rf repo/.git/crosstree
	crosstree -C repo check --matrix --trees=../trees --format=json >out
	is "$(python3 -c '
import json
print(*(f["symbol"] for f in json.load(open("out"))["silent"]))')" "$found" "$what: found"
	is "$(python3 -c '
import sqlite3
rows = sqlite3.connect("repo/.git/crosstree/cache.sqlite").execute("select key from results")
print(sum(not bytes(k)[:1].isalpha() for k, in rows))')" "$checked" "$what: looked at"
	crosstree -C repo check provider consumer --no-cache --format=json >out
	is "$(python3 -c '
import json
print(*(f["symbol"] for f in json.load(open("out"))["silent"]))')" "$found" \
		"$what: found by a check of the two"
}

looks 'a function that has not the name' 0 '' 's/user_count = 0/user_count--/'
looks 'a new call of it' 1 api_start 's/user_count = 0/api_start(t, 2)/'
# shellcheck disable=SC2016 # the last line, for sed
looks 'a new function with it' 1 api_start '$a\
\
int user_again(struct thing *t)\
{\
	return api_start(t, 2);\
}'
# shellcheck disable=SC2016 # likewise
looks 'a new function without it' 0 '' '$a\
\
/* As api_start() goes. */\
int user_again(struct thing *t)\
{\
	return user_stop(t);\
}'
looks 'another #include' 1 '' '1i #include <linux/thing.h>'
looks 'a variable of another type' 1 '' 's/^static int user_count/static long user_count/'
looks 'another result of a function without it' 1 '' 's/^int user_stop/long user_stop/'
# shellcheck disable=SC2016 # likewise
looks 'a function that is gone' 1 '' '/^int user_stop/,$d'

finish
