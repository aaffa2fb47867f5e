// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/sockwait.h>

struct tls_lite {
	struct sock *sk;
	u32 pending;
};

#define TLS_LITE_FIELD_SHIFT	4
#define TLS_LITE_FIELD_MASK	0x0fu

static u32 tls_lite_field_set(u32 reg, u32 val)
{
	reg &= ~(TLS_LITE_FIELD_MASK << TLS_LITE_FIELD_SHIFT);
	reg |= (val & TLS_LITE_FIELD_MASK) << TLS_LITE_FIELD_SHIFT;
	return reg;
}

static u32 tls_lite_field_get(u32 reg)
{
	return (reg >> TLS_LITE_FIELD_SHIFT) & TLS_LITE_FIELD_MASK;
}

static int tls_lite_parse_hex(const char *s, u32 *out)
{
	u32 v = 0;

	if (!*s)
		return -22;
	for (; *s; s++) {
		v <<= 4;
		if (*s >= '0' && *s <= '9')
			v |= *s - '0';
		else if (*s >= 'a' && *s <= 'f')
			v |= *s - 'a' + 10;
		else
			return -22;
	}
	*out = v;
	return 0;
}

struct tls_lite_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool tls_lite_budget_take(struct tls_lite_budget *b, u32 want)
{
	if (b->throttled)
		return false;
	if (b->limit - b->spent < want) {
		b->throttled = true;
		return false;
	}
	b->spent += want;
	return true;
}
