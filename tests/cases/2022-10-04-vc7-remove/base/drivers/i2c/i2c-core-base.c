// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_I2C_CORE_BASE_QUIET)
static int i2c_core_base_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 i2c_core_base_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool i2c_core_base_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return i2c_core_base_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int i2c_core_base_debug_mask = 0x3;
module_param(i2c_core_base_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} i2c_core_base_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused i2c_core_base_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(i2c_core_base_debug_names); i++)
		if (i2c_core_base_debug_mask & i2c_core_base_debug_names[i].bit)
			printk("i2c_core_base: %s\n", i2c_core_base_debug_names[i].name);
}

static struct i2c_driver *i2c_drivers[8];

int i2c_register_driver(struct module *owner, struct i2c_driver *driver)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(i2c_drivers); i++) {
		if (i2c_drivers[i])
			continue;
		driver->driver.owner = owner;
		i2c_drivers[i] = driver;
		return 0;
	}
	return -EBUSY;
}
EXPORT_SYMBOL(i2c_register_driver);

int i2c_device_remove(struct i2c_driver *driver, struct i2c_client *client)
{
	int status = 0;

	if (driver->remove)
		status = driver->remove(client);
	client->priv = NULL;
	return status;
}
