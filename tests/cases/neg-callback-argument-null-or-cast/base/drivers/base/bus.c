// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum bus_event {
	bus_EV_START,
	bus_EV_STOP,
	bus_EV_ERROR,
	bus_EV_MAX
};

static unsigned long bus_events[bus_EV_MAX];

static inline void bus_account(enum bus_event ev)
{
	switch (ev) {
	case bus_EV_START:
	case bus_EV_STOP:
		bus_events[ev]++;
		break;
	case bus_EV_ERROR:
		bus_events[bus_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_BUS_QUIET)
static int bus_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 bus_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool bus_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return bus_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static struct bus_type *buses[16];

int bus_register(struct bus_type *bus)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(buses); i++)
		if (!buses[i]) {
			buses[i] = bus;
			return 0;
		}
	return -EBUSY;
}
EXPORT_SYMBOL_GPL(bus_register);

int bus_unregister(struct bus_type *bus)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(buses); i++)
		if (buses[i] == bus)
			buses[i] = NULL;
	return 0;
}
EXPORT_SYMBOL_GPL(bus_unregister);

int __device_release_driver(struct device *dev)
{
	int ret = 0;

	if (dev->bus && dev->bus->remove)
		ret = dev->bus->remove(dev);
	dev->driver_data = NULL;
	return ret;
}
