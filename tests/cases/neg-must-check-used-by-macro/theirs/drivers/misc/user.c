// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_level(const struct relay *r)
{
	return r->level;
}

#define call_relay(r, fn)	({ struct relay *__r = (r); fn(__r); })
#define sum_relays(r, n, fn)			\
({						\
	int sum = 0;				\
						\
	for (int i = 0; i < (n); i++)		\
		sum += fn(&(r)[i]);		\
	sum;					\
})
#define try_relay(r, fn)	do { if (fn(r)) return -EIO; } while (0)

int user_arm(struct relay *r, int n)
{
	int err = call_relay(r, relay_arm);

	try_relay(r, relay_arm);
	return err ? err : sum_relays(r, n, relay_arm);
}
