// SPDX-License-Identifier: GPL-2.0-only
#include <linux/timer.h>

struct sock {
	struct timer_list sk_timer;
	int refs;
};

#define sk_stop_timer(sk)			\
	do {					\
		if (del_timer(&(sk)->sk_timer))	\
			(sk)->refs--;		\
	} while (0)

void foo_close(struct sock *sk)
{
	sk->refs++;
	sk_stop_timer(sk);
}
