// SPDX-License-Identifier: GPL-2.0-only
/* Two stores joined: whatever the order, the three-way merge of two sets. */
#include "merge/fixup-internal.h"
#include "merge/fixup-join.h"
#include "unit.h"

#define IDS 3u		/* conflicts, each with IMAGES preimages and as many answers */
#define IMAGES 3u
#define ALL (IDS * IMAGES * IMAGES)
#define ROUNDS 2000

/* Which resolutions a store has, as bits. */
typedef uint32_t set;

static uint32_t seed = 7;

static uint32_t next_random(void)
{
	seed = seed * 1664525u + 1013904223u;
	return seed >> 8;
}

static void id_of(char id[RERERE_HEX_MAX + 1], unsigned int i)
{
	memset(id, (int)('a' + i), GIT_OID_HEXSZ);
	id[GIT_OID_HEXSZ] = '\0';
}

/* What bit @bit stands for: about it, nothing is known. */
static struct fixup_variant resolution(unsigned int bit)
{
	struct fixup_variant v = { .number = 0 };

	for (int f = FIXUP_PREIMAGE; f <= FIXUP_POSTIMAGE; f++)
		v.has[f] = v.known[f] = true;
	memset(&v.oid[FIXUP_PREIMAGE], (int)(1 + bit / IMAGES % IMAGES), GIT_OID_RAWSZ);
	memset(&v.oid[FIXUP_POSTIMAGE], (int)(11 + bit % IMAGES), GIT_OID_RAWSZ);
	return v;
}

/* Numbered as they come, from a random one on. */
static void fill(struct fixup_store *s, set has)
{
	unsigned int start = next_random() % ALL;

	for (unsigned int k = 0; k < ALL; k++) {
		unsigned int bit = (start + k) % ALL;
		struct fixup_variant v = resolution(bit);
		char id[RERERE_HEX_MAX + 1];
		struct fixup_entry *e;

		if (!(has & 1u << bit))
			continue;
		id_of(id, bit / (IMAGES * IMAGES));
		e = fixup_entry_put(s, id);
		v.number = (unsigned int)e->variants.n;
		*fixup_variant_put(e, v.number) = v;
	}
}

static set contents(const struct fixup_store *s)
{
	set has = 0;

	for (size_t i = 0; i < s->entries.n; i++) {
		const struct fixup_entry *e = &s->entries.items[i];

		for (size_t k = 0; k < e->variants.n; k++) {
			const struct fixup_variant *v = &e->variants.items[k];
			unsigned int bit = (unsigned int)(e->id[0] - 'a');

			if (!fixup_is_resolved(v))
				continue;
			bit = bit * IMAGES + v->oid[FIXUP_PREIMAGE].id[0] - 1u;
			bit = bit * IMAGES + v->oid[FIXUP_POSTIMAGE].id[0] - 11u;
			assert_false(has & 1u << bit);
			has |= 1u << bit;
		}
	}
	return has;
}

static int count(void *payload, const struct fixup_joined *j, struct err *err)
{
	int *change = payload;

	(void)err;
	*change += j->gone ? -1 : 1;
	return 0;
}

static set join(set base, set ours, set theirs)
{
	_cleanup_fixup_store_ struct fixup_store b = FIXUP_STORE_INIT;
	_cleanup_fixup_store_ struct fixup_store o = FIXUP_STORE_INIT;
	_cleanup_fixup_store_ struct fixup_store t = FIXUP_STORE_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	int change = 0;
	set out;

	fill(&b, base);
	fill(&o, ours);
	fill(&t, theirs);
	if (fixup_store_join(&o, &b, &t, count, &change, &err) < 0)
		fail_msg("%s", err_msg(&err));
	out = contents(&o);
	/* Every change is told, once. */
	assert_int_equal(__builtin_popcount(out) - __builtin_popcount(ours), change);
	return out;
}

static void test_sets(void **state)
{
	const set all = ALL == 32 ? ~0u : (1u << ALL) - 1;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		set base = next_random() & next_random() & all;
		set ours = (base ^ (next_random() & next_random())) & all;
		set theirs = (base ^ (next_random() & next_random())) & all;
		set want = (ours | theirs) & ~(base & ~(ours & theirs));

		assert_int_equal(join(base, ours, theirs), want);
		assert_int_equal(join(base, theirs, ours), want);
		/* Joined again, there is nothing to do. */
		assert_int_equal(join(theirs, want, theirs), want);
	}
}

/* What they say about a resolution counts unless we have said something else. */
static void test_about(void **state)
{
	(void)state;
	for (int i = 0; i < 8; i++) {
		struct fixup_store s[3] = {
			FIXUP_STORE_INIT, FIXUP_STORE_INIT, FIXUP_STORE_INIT,
		};
		struct fixup_variant *v;
		int about[3] = { 1, 1 + (i & 1), 1 + (i & 2) };

		for (int k = 0; k < 3; k++) {
			fill(&s[k], 1);
			v = &s[k].entries.items[0].variants.items[0];
			v->has[FIXUP_ABOUT] = true;
			memset(&v->oid[FIXUP_ABOUT], about[k], GIT_OID_RAWSZ);
		}
		assert_int_equal(fixup_store_join(&s[1], &s[0], &s[2], NULL, NULL, NULL),
				 0);
		v = &s[1].entries.items[0].variants.items[0];
		assert_int_equal(v->oid[FIXUP_ABOUT].id[0],
				 about[1] == about[0] ? about[2] : about[1]);
		fixup_store_release(&s[0]);
		fixup_store_release(&s[2]);
		fixup_store_release(&s[1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sets),
		cmocka_unit_test(test_about),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
