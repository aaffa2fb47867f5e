// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <stdlib.h>

#include "base/heap.h"
#include "unit.h"

#define N 500

static bool in_order(struct heap_item a, struct heap_item b)
{
	return a.major > b.major || (a.major == b.major && a.minor >= b.minor);
}

/* Some that repeat, some below zero; the same on every machine. */
static struct heap_item nth(uint32_t i)
{
	uint32_t x = i * 2654435761u;

	return (struct heap_item){ i, (x >> 8) % 7, (int64_t)((x >> 16) % 50) - 25 };
}

static void test_order(void **state)
{
	struct heap h = HEAP_INIT;
	bool seen[N] = { false };
	struct heap_item last;

	(void)state;
	for (uint32_t i = 0; i < N; i++)
		heap_push(&h, nth(i));
	last = h.items[0];
	for (size_t i = 0; i < N; i++) {
		struct heap_item it = heap_pop(&h), want = nth(it.id);

		assert_true(in_order(last, it));
		assert_int_equal(it.major, want.major);
		assert_int_equal(it.minor, want.minor);
		assert_false(seen[it.id]);
		seen[it.id] = true;
		last = it;
	}
	assert_int_equal(h.n, 0);
	heap_release(&h);
}

/* What is popped is never behind anything that is left. */
static void test_mixed(void **state)
{
	struct heap h = HEAP_INIT;

	(void)state;
	for (uint32_t i = 0; i < N; i++) {
		struct heap_item it;

		heap_push(&h, nth(i));
		if (i % 3 != 2)
			continue;
		it = heap_pop(&h);
		for (size_t k = 0; k < h.n; k++)
			assert_true(in_order(it, h.items[k]));
	}
	heap_release(&h);
}

static void test_major_first(void **state)
{
	struct heap h = HEAP_INIT;

	(void)state;
	heap_push(&h, (struct heap_item){ 1, 5, INT64_MAX });
	heap_push(&h, (struct heap_item){ 2, UINT32_MAX, INT64_MIN });
	heap_push(&h, (struct heap_item){ 3, 5, -1 });
	assert_int_equal(heap_pop(&h).id, 2);
	assert_int_equal(heap_pop(&h).id, 1);
	assert_int_equal(heap_pop(&h).id, 3);
	heap_release(&h);
	assert_null(h.items);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_mixed),
		cmocka_unit_test(test_major_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
