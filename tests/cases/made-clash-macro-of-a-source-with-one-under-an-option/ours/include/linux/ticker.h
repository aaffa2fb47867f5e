/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TICKER_H
#define _LINUX_TICKER_H

struct ticker;

#define TICKER_BIT(n)	(1u << (n))

int ticker_rate(struct ticker *t);

#ifdef CONFIG_TICKER

#define TICKER_GATED	(1 << 0)
#define TICKER_SLOW	(1 << 1)
#define TICKER_FIXED	(1 << 2)	/* its rate never changes */

int ticker_add(struct ticker *t, unsigned int flags);

#endif

#endif
