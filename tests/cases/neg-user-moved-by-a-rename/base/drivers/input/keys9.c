// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio9.h>

static const struct {
	unsigned int id;
	const char *name;
} key9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *key9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(key9_names); i++)
		if (key9_names[i].id == id)
			return key9_names[i].name;
	return "unknown";
}
struct keys9 {
	struct gpio9 row[4];
	struct gpio9 led;
	u32 state;
};

u32 keys9_scan(struct keys9 *k)
{
	unsigned int i;

	k->state = 0;
	for (i = 0; i < ARRAY_SIZE(k->row); i++)
		if (gpio9_get(&k->row[i]))
			k->state |= 1u << i;
	return k->state;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long key9_debug_hits, key9_debug_misses;

static void key9_debug_account(bool hit)
{
	if (hit)
		key9_debug_hits++;
	else
		key9_debug_misses++;
}
#else
static inline void key9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static u32 key9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}
void keys9_led(struct keys9 *k, bool on)
{
	gpio9_set(&k->led, on);
}
