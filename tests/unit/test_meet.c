// SPDX-License-Identifier: GPL-2.0-only
/* Which sides meet, and blocks from the cache that make no sense. */
#include <string.h>

#include "base/mem.h"
#include "capi/check.h"
#include "capi/meet-internal.h"
#include "capi/meet.h"
#include "unit.h"

struct head {
	uint32_t version, n_offers, n_needs, n_places, n_ids, broad;
};

/* One offer, one need, one place with two ids: of one version that is asked for. */
struct block {
	struct head head;
	struct meet_offer offer;
	struct meet_place place;
	uint32_t need, ids[2];
};

static const struct block sound = {
	{ MEET_VERSION, 1, 1, 1, 2, 0 }, { 7, 0, MEET_NAME },
	{ .at = 0, .n_touched = 1, .n_removed = 1 }, 9, { 41, 42 },
};

static bool loads(struct meet_side *out, const struct block *b, size_t len)
{
	void *copy = mem_dup(b, len);
	bool is = meet_side_load(out, copy, len);

	if (!is)
		free(copy);
	return is;
}

static void a_block_comes_back(void **state)
{
	struct meet_side s = { NULL };

	(void)state;
	assert_true(loads(&s, &sound, sizeof(sound)));
	assert_int_equal(s.n_offers, 1);
	assert_int_equal(s.offers[0].key, 7);
	assert_int_equal(s.needs[0], 9);
	assert_int_equal(s.ids[1], 42);
	meet_side_release(&s);
	assert_null(s.block);
}

static void damage_is_refused(void **state)
{
	struct meet_side s = { NULL };
	struct block b = sound;

	(void)state;
	for (size_t len = 1; len < sizeof(sound); len++)
		assert_false(loads(&s, &sound, len));
	b.head.version++;
	assert_false(loads(&s, &b, sizeof(b)));
	b = sound;
	b.offer.file = 1;	/* there is one change, 0 */
	assert_false(loads(&s, &b, sizeof(b)));
	b = sound;
	b.place.at = 1;
	assert_false(loads(&s, &b, sizeof(b)));
	b = sound;
	b.head.n_needs = UINT32_MAX;
	assert_false(loads(&s, &b, sizeof(b)));
	assert_null(s.block);
}

static void places_meet_where_both_are(void **state)
{
	struct meet_side a = { NULL }, b = { NULL };
	struct block other = sound;

	(void)state;
	assert_true(loads(&a, &sound, sizeof(sound)));
	assert_int_equal(meet_in_file(&a, 0, &a, 0), MEET_FILE);
	other.ids[0] = 51;
	other.ids[1] = 52;
	assert_true(loads(&b, &other, sizeof(other)));
	assert_int_equal(meet_in_file(&a, 0, &b, 0), 0);
	meet_side_release(&b);
	other.ids[0] = 42;	/* touched here, taken away there */
	assert_true(loads(&b, &other, sizeof(other)));
	assert_int_equal(meet_in_file(&a, 0, &b, 0), MEET_FILE);
	assert_int_equal(meet_in_file(&b, 0, &a, 0), MEET_FILE);
	meet_side_release(&b);
	meet_side_release(&a);
}

/* A rule that does not say how it comes to findings would never be asked. */
static void every_rule_says_how(void **state)
{
	(void)state;
	for (size_t i = 0; i < CHECK_N_KINDS; i++)
		assert_int_not_equal(check_rules()[i].meets, 0);
	assert_int_equal(meet_kinds(0), 0);
	assert_int_equal(meet_kinds(UINT32_MAX), (1u << CHECK_N_KINDS) - 1);
	assert_true(meet_kinds(MEET_HEADER) & 1u << CHECK_HEADER_GONE);
	assert_false(meet_kinds(MEET_HEADER) & 1u << CHECK_SIGNATURE);
}

/* Two files: no bits, and all that there are. */
struct words {
	uint32_t version, n, from[3], pad;
	uint64_t bits;
};

static const struct words sound_words = { 1, 2, { 0, 0, 1 }, 0, UINT64_MAX };

static bool loads_words(const struct words *b, size_t len)
{
	struct meet_words w = { NULL };
	void *copy = mem_dup(b, len);
	bool is = meet_words_load(&w, copy, len);

	if (is) {
		assert_false(meet_words_has(&w, 0, 7));
		assert_true(meet_words_has(&w, 1, 7));
	}
	free(copy);
	return is;
}

static void words_of_files_come_back(void **state)
{
	struct words b = sound_words;

	(void)state;
	assert_true(loads_words(&b, sizeof(b)));
	for (size_t len = 1; len < sizeof(b); len++)
		assert_false(loads_words(&b, len));
	b.version++;
	assert_false(loads_words(&b, sizeof(b)));
	b = sound_words;
	b.n = UINT32_MAX;
	assert_false(loads_words(&b, sizeof(b)));
	b = sound_words;
	b.from[2] = 2;
	assert_false(loads_words(&b, sizeof(b)));
	b = sound_words;
	b.from[1] = 2;
	assert_false(loads_words(&b, sizeof(b)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_block_comes_back),
		cmocka_unit_test(damage_is_refused),
		cmocka_unit_test(places_meet_where_both_are),
		cmocka_unit_test(every_rule_says_how),
		cmocka_unit_test(words_of_files_come_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
