// SPDX-License-Identifier: GPL-2.0-or-later
/* Fixups of the Cirrus CS420x codecs */
#include <linux/err.h>
#include <linux/types.h>

#define CS420X_MAX_GPIO	4

struct cs_spec {
	unsigned int gpio_mask;
	unsigned int gpio_dir;
	unsigned int gpio_data;
	unsigned int gpio_eapd_hp;
	unsigned int gpio_eapd_speaker;
	bool detect;
};

static unsigned int cs420x_all_gpios(const struct cs_spec *spec)
{
	return spec->gpio_eapd_hp | spec->gpio_eapd_speaker;
}

int cs420x_fixup_gpio(struct cs_spec *spec, unsigned int hp,
		      unsigned int speaker)
{
	if (hp >= CS420X_MAX_GPIO || speaker >= CS420X_MAX_GPIO)
		return -EINVAL;
	spec->gpio_eapd_hp = BIT(hp);
	spec->gpio_eapd_speaker = BIT(speaker);
	spec->gpio_mask = spec->gpio_dir = cs420x_all_gpios(spec);
	return 0;
}

void cs420x_automute(struct cs_spec *spec, bool hp_in)
{
	spec->detect = hp_in;
	spec->gpio_data = hp_in ? spec->gpio_eapd_hp : spec->gpio_eapd_speaker;
}
