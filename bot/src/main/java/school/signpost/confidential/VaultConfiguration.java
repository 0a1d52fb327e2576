package school.signpost.confidential;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the master key at start and refuses to run with one that cannot open what is already sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EncryptionSettings.class)
class VaultConfiguration {

    private static final String DEFAULT_FILE = "master.key";

    @Bean
    TinkVault vault(
            EncryptionSettings settings,
            @Value("${signpost.data:./data}") String data,
            ObjectProvider<KeyRegister> register) {
        return new TinkVault(masterKeys(settings, Path.of(data), Optional.ofNullable(register.getIfAvailable())));
    }

    static MasterKeys masterKeys(EncryptionSettings settings, Path data, Optional<KeyRegister> register) {
        Optional<String> sealedWith = register.flatMap(KeyRegister::current);
        MasterKey current = current(settings, data, sealedWith);
        MasterKeys keys = new MasterKeys(current, previous(settings));
        sealedWith.filter(id -> keys.find(id).isEmpty()).ifPresent(id -> {
            throw new VaultException("This master key is not the one these cases were sealed with: they name key " + id
                    + ", this is key " + current.id()
                    + ". Restore the former key, or add it to signpost.encryption.previous-keys.");
        });
        if (!sealedWith.equals(Optional.of(current.id()))) {
            register.ifPresent(book -> book.sealedWith(current.id()));
        }
        return keys;
    }

    private static MasterKey current(EncryptionSettings settings, Path data, Optional<String> sealedWith) {
        if (settings.key() != null) {
            return MasterKey.parse(settings.key(), "signpost.encryption.key");
        }
        Path path = settings.keyFile() == null ? data.resolve(DEFAULT_FILE) : settings.keyFile();
        KeyFile file = new KeyFile(path);
        if (!file.exists()) {
            sealedWith.ifPresent(id -> {
                throw new VaultException(
                        "The master key file " + path + " is missing, and cases are sealed with its key " + id
                                + ". Restore it from your copy; a new one cannot open them.");
            });
            file.create();
        }
        return file.read();
    }

    private static List<MasterKey> previous(EncryptionSettings settings) {
        List<String> keys = settings.previousKeys();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> MasterKey.parse(keys.get(i), "signpost.encryption.previous-keys[" + i + "]"))
                .toList();
    }
}
