// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device/class.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum gpiolib_sysfs_event {
	gpiolib_sysfs_EV_START,
	gpiolib_sysfs_EV_STOP,
	gpiolib_sysfs_EV_ERROR,
	gpiolib_sysfs_EV_MAX
};

static unsigned long gpiolib_sysfs_events[gpiolib_sysfs_EV_MAX];

static inline void gpiolib_sysfs_account(enum gpiolib_sysfs_event ev)
{
	switch (ev) {
	case gpiolib_sysfs_EV_START:
	case gpiolib_sysfs_EV_STOP:
		gpiolib_sysfs_events[ev]++;
		break;
	case gpiolib_sysfs_EV_ERROR:
		gpiolib_sysfs_events[gpiolib_sysfs_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_GPIOLIB_SYSFS_QUIET)
static int gpiolib_sysfs_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 gpiolib_sysfs_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool gpiolib_sysfs_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return gpiolib_sysfs_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

int class_devname_valid(const char *name);

struct gpiod_data {
	struct list_head list;
	u32 desc;
	bool direction_can_change;
};

static struct class gpio_class;

static int gpiod_check(const struct gpiod_data *data)
{
	return data->desc < 512 ? 0 : -EINVAL;
}

int gpiochip_sysfs_register(struct gpiod_data *data)
{
	if (gpiod_check(data))
		return -ENODEV;

	gpio_class.name = "gpio";
	return 0;
}

void gpiochip_sysfs_unregister(struct gpiod_data *data)
{
	data->direction_can_change = false;
}
