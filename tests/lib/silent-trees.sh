# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# silent_trees DIR: a repository whose branches `api` and `user` merge cleanly and break:
# api changes what reg() takes and drops struct upd.blockable, user has a new caller of
# the one in drv.c and a new reader of the other in mon.c. `good` is the merge as somebody
# repaired it, by hand.
silent_trees() {
	git init -q "$1"
	mkdir -p "$1/include"
	cat >"$1/include/hmm.h" <<-\EOT
		#ifndef HMM_H
		#define HMM_H
		struct mm;
		struct mirror;
		struct upd {
			unsigned long start;
			bool blockable;
		};
		int reg(struct mm *mm, unsigned long start);
		bool upd_blockable(const struct upd *u);
		#endif
	EOT
	cat >"$1/hmm.c" <<-\EOT
		#include "include/hmm.h"

		int reg(struct mm *mm, unsigned long start)
		{
			return mm && start;
		}

		bool upd_blockable(const struct upd *u)
		{
			return u->start;
		}
	EOT
	cat >"$1/drv.c" <<-\EOT
		#include "include/hmm.h"

		static int probe(struct mm *mm)
		{
			return 0;
		}

		int first(struct mm *mm)
		{
			return probe(mm);
		}
	EOT
	seq 30 | sed 's,.*,/* monitor & */,' >"$1/mon.c"
	commit "$1" base
	git -C "$1" checkout -q -b api
	sed -i 's/reg(struct mm \*mm,/reg(struct mirror *mirror,/' "$1/include/hmm.h" "$1/hmm.c"
	sed -i 's/return mm && start/return mirror \&\& start/' "$1/hmm.c"
	commit "$1" 'hmm: register a mirror'
	sed -i '/blockable;/d' "$1/include/hmm.h"
	commit "$1" 'hmm: drop upd.blockable'
	git -C "$1" checkout -q -b user main
	cat >>"$1/drv.c" <<-\EOT

		int second(struct mm *mm, struct mirror *mirror)
		{
			if (!mm)
				return -1;
			return reg(mm, 4096);
		}
	EOT
	commit "$1" 'drv: register ranges'
	cat >"$1/mon.c" <<-\EOT
		#include "include/hmm.h"

		int monitor(const struct upd *u)
		{
			return u->blockable ? 1 : 0;
		}
	EOT
	commit "$1" 'mon: look at updates'
	git -C "$1" checkout -q -b good api
	test_tick
	git -C "$1" merge -q --no-commit user >/dev/null 2>&1
	sed -i 's/reg(mm, 4096)/reg(mirror, 4096)/' "$1/drv.c"
	sed -i 's/u->blockable/upd_blockable(u)/' "$1/mon.c"
	commit "$1" "Merge branch 'user' into good"
	git -C "$1" checkout -q main
}
