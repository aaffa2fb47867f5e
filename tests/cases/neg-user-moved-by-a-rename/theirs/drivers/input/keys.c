// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio.h>

static const struct {
	unsigned int id;
	const char *name;
} key_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *key_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(key_names); i++)
		if (key_names[i].id == id)
			return key_names[i].name;
	return "unknown";
}

struct keys {
	struct gpio row[4];
	struct gpio led;
	u32 state;
};

u32 keys_scan(struct keys *k)
{
	unsigned int i;

	k->state = 0;
	for (i = 0; i < ARRAY_SIZE(k->row); i++)
		if (gpio_get_value(&k->row[i], false))
			k->state |= 1u << i;
	return k->state;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long key_debug_hits, key_debug_misses;

static void key_debug_account(bool hit)
{
	if (hit)
		key_debug_hits++;
	else
		key_debug_misses++;
}
#else
static inline void key_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static u32 key_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

void keys_led(struct keys *k, bool on)
{
	gpio_set(&k->led, on);
}
