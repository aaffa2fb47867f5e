// SPDX-License-Identifier: GPL-2.0
#include <linux/pwm.h>

static const struct {
	unsigned int id;
	const char *name;
} ledp_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *ledp_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ledp_names); i++)
		if (ledp_names[i].id == id)
			return ledp_names[i].name;
	return "unknown";
}

int ledp_fade(struct pwm *pwm)
{
	return pwm_sweep(pwm, 16);
}
